using PbiDiag.Commands.Contexts;
using PbiDiag.Facts.Credentials;
using PbiDiag.Results;

namespace PbiDiag.Commands.Apps;

/// <summary>What a user can ask of Get-AppSecretExpiry.</summary>
public sealed record SecretExpiryOptions(ConnectionChoice Connection)
{
    public IReadOnlyList<string> AppIds { get; init; } = [];

    public IReadOnlyList<NameTest> DisplayNames { get; init; } = [];

    public TimeSpan? ExpiresWithin { get; init; }

    public bool Expired { get; init; }

    public IReadOnlyList<CredentialState> States { get; init; } = [];

    public IReadOnlyList<AppCredentialType> CredentialTypes { get; init; } = [];

    public bool IncludeServicePrincipal { get; init; }

    public bool UsedByPowerBi { get; init; }

    public bool IncludeOwner { get; init; }

    public bool LastUsed { get; init; }

    public string? VaultName { get; init; }

    public CredentialLimits Limits { get; init; } = new();

    public bool Admits(AppCredential row) =>
        (States.Count == 0 || States.Contains(row.State))
        && (CredentialTypes.Count == 0 || CredentialTypes.Contains(row.CredentialType))
        && IsInTime(row);

    private bool IsInTime(AppCredential row) =>
        (ExpiresWithin is null && !Expired)
        || (Expired && row.State == CredentialState.Expired)
        || (ExpiresWithin is { } span && row is { State: not CredentialState.Expired, DaysLeft: { } left } && left <= span.TotalDays);
}
