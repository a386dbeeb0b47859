using PbiDiag.Commands.Selection;
using PbiDiag.Results;

namespace PbiDiag.Commands.Diagnoses;

/// <summary>What somebody has in hand: one of these, or several that belong together.</summary>
public sealed record DiagnoseRequest
{
    public string? Text { get; init; }

    /// <summary>An error that was recognised before.</summary>
    public ErrorInfo? Error { get; init; }

    /// <summary>A model, or all of a workspace; null where none is named.</summary>
    public ItemChoice? Items { get; init; }

    /// <summary>A row of a refresh history, whose text and times count.</summary>
    public RefreshRun? Run { get; init; }

    public string? Gateway { get; init; }

    public string? Connection { get; init; }

    /// <summary>An application id, or a display name.</summary>
    public string? App { get; init; }

    public string? Account { get; init; }

    /// <summary>Without a sign-in nothing can be said of it.</summary>
    public bool NeedsTenant => Items is not null || Gateway is not null || Connection is not null || (Text is null && Error is null && Run is null);
}
