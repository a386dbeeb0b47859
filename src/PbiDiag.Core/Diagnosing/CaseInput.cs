using PbiDiag.Facts.Cases;
using PbiDiag.Linting.Requests;
using PbiDiag.Results;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Diagnosing;

/// <summary>One thing to diagnose, with the names in it already found.</summary>
/// <param name="Label">How it is called in the answer.</param>
public sealed record CaseInput(string Label)
{
    public CaseSubject Subject { get; init; }

    /// <summary>The error in hand; null to look for the latest one of the item.</summary>
    public ErrorInfo? Error { get; init; }

    /// <summary>The error comes from the service itself: a refresh row, an answer.</summary>
    public bool IsFromService { get; init; }

    public CaseItem? Item { get; init; }

    /// <summary>The workspace, where it is named and no model in it is.</summary>
    public NamedPlace? Place { get; init; }

    /// <summary>What a refresh row tells of its history; null where it has to be asked.</summary>
    public RunTimes? Times { get; init; }

    /// <summary>The run that a row tells of.</summary>
    public Refresh? Run { get; init; }

    public string? GatewayId { get; init; }

    public Facts.DataSources.KnownSource? Source { get; init; }

    public string? AppId { get; init; }

    public string? Account { get; init; }

    /// <summary>Read from the text before it was redacted: requests to sign in, without their secrets.</summary>
    public IReadOnlyList<AuthRequest> Requests { get; init; } = [];

    /// <summary>Read from the text before it was redacted: what a token says of itself.</summary>
    public TokenClaims? Token { get; init; }
}
