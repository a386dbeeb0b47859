namespace PbiDiag.Services.Graph.Models;

public sealed record AuthenticationDetail
{
    public DateTimeOffset? AuthenticationStepDateTime { get; init; }

    public string? AuthenticationMethod { get; init; }

    public string? AuthenticationMethodDetail { get; init; }

    public bool? Succeeded { get; init; }

    public string? AuthenticationStepResultDetail { get; init; }

    public string? AuthenticationStepRequirement { get; init; }
}
