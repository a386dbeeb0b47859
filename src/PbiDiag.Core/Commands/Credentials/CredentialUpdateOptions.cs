using PbiDiag.Commands.DataSources;
using PbiDiag.Commands.Refreshes;

namespace PbiDiag.Commands.Credentials;

/// <summary>What a user can say to Update-PbiDataSourceCredential.</summary>
/// <param name="Targets">Whose sources.</param>
/// <param name="Credential">What to store.</param>
public sealed record CredentialUpdateOptions(IReadOnlyList<TestTarget> Targets, NewCredential Credential)
{
    /// <summary>Workspace id and model id with a slash between them, as rows of shared sources name the models.</summary>
    public IReadOnlyList<string> ModelIds { get; init; } = [];

    /// <summary>Also every other source of the same kind and path that the caller sees.</summary>
    public bool SharedWith { get; init; }

    /// <summary>Make the caller the owner of the models first.</summary>
    public bool TakeOver { get; init; }

    /// <summary>Refresh the models that use the source, and wait.</summary>
    public bool Refresh { get; init; }

    public RefreshSettings RefreshSettings { get; init; } = new() { Wait = true };

    public TimeSpan TestTimeout { get; init; } = TimeSpan.FromSeconds(60);
}
