using PbiDiag.Facts.SignIns;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Facts.Accounts;

/// <summary>An account's rows of the sign-in log, read for what they say of an unattended refresh.</summary>
public sealed record AccountSignIns
{
    // A second factor was asked for and not given.
    private static readonly HashSet<int> SecondFactor = [50072, 50074, 50076, 50078, 50079, 50158, 500121, 53004];

    private AccountSignIns(IReadOnlyList<SignInRow> rows) => Rows = rows;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<SignInRow> Rows { get; }

    public static AccountSignIns Of(IEnumerable<SignInRow> rows) => new([.. rows.OrderByDescending(static row => row.CreatedDateTime)]);

    public IReadOnlyList<SignInRow> Failures => [.. Rows.Where(static row => SignInLog.IsFailure(row, withInterrupts: false))];

    public IReadOnlyList<SignInRow> SecondFactorRefusals => [.. Failures.Where(IsSecondFactor)];

    /// <summary>Those that a policy stopped, for another reason than a second factor.</summary>
    public IReadOnlyList<SignInRow> Blocked => [.. Failures.Where(static row => !IsSecondFactor(row) && string.Equals(row.ConditionalAccessStatus, "failure", StringComparison.OrdinalIgnoreCase))];

    public SignInRow? LastSuccess => Rows.FirstOrDefault(static row => row.Status?.ErrorCode == 0);

    /// <summary>Whether the same program came through to the same resource after that failure.</summary>
    public bool IsOver(SignInRow failure) => Rows.Any(row => row.Status?.ErrorCode == 0 && row.CreatedDateTime > failure.CreatedDateTime && row.AppId == failure.AppId && row.ResourceId == failure.ResourceId);

    /// <summary>Names of the policies that refused it; empty where they are hidden from the caller.</summary>
    public static IEnumerable<string> Refusing(SignInRow row) =>
        (row.AppliedConditionalAccessPolicies ?? []).Where(static policy => string.Equals(policy.Result, "failure", StringComparison.OrdinalIgnoreCase)).Select(static policy => policy.DisplayName ?? policy.Id ?? "");

    private static bool IsSecondFactor(SignInRow row) => row.Status?.ErrorCode is { } code && SecondFactor.Contains(code);
}
