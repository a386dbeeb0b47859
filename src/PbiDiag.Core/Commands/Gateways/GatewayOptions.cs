namespace PbiDiag.Commands.Gateways;

/// <summary>What a user can say to Get-PbiGateway.</summary>
/// <param name="Names">Names with wildcards, or ids; empty for all.</param>
public sealed record GatewayOptions(IReadOnlyList<string> Names)
{
    /// <summary>Read the sources of all models, to tell which run through each gateway.</summary>
    public bool IncludeModels { get; init; }
}
