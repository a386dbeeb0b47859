namespace PbiDiag.Services.Graph.Models;

public sealed record AppliedPolicy
{
    public string? Id { get; init; }

    public string? DisplayName { get; init; }

    public string? Result { get; init; }

    public IReadOnlyList<string>? EnforcedGrantControls { get; init; }

    public IReadOnlyList<string>? EnforcedSessionControls { get; init; }
}
