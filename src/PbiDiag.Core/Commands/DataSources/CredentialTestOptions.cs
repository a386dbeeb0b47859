namespace PbiDiag.Commands.DataSources;

/// <summary>What a user can say to Test-PbiDataSourceCredential.</summary>
public sealed record CredentialTestOptions
{
    public IReadOnlyList<TestTarget> Targets { get; init; } = [];

    /// <summary>All models, gateways and connections that the caller sees.</summary>
    public bool All { get; init; }

    /// <summary>Answer with one true or false.</summary>
    public bool Quiet { get; init; }

    public TimeSpan TestTimeout { get; init; } = TimeSpan.FromSeconds(60);

    public int ThrottleLimit { get; init; } = 8;
}
