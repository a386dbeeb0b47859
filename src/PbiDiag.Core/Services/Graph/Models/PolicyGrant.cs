namespace PbiDiag.Services.Graph.Models;

public sealed record PolicyGrant
{
    public string? Operator { get; init; }

    public IReadOnlyList<string>? BuiltInControls { get; init; }

    public IReadOnlyList<string>? TermsOfUse { get; init; }

    public DirectoryObject? AuthenticationStrength { get; init; }
}
