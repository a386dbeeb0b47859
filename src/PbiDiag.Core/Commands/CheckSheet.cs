using PbiDiag.Facts;
using PbiDiag.Results;

namespace PbiDiag.Commands;

/// <summary>Makes the answers of named checks. What is not known becomes NotChecked here, and nowhere anything else.</summary>
internal sealed record CheckSheet(CheckResult Subject)
{
    public CheckResult Pass(string check, string message, params string[] evidence) => Make(CheckStatus.Pass, check, message, null, evidence);

    public CheckResult Warn(string check, string message, string fix, params string[] evidence) => Make(CheckStatus.Warning, check, message, fix, evidence);

    public CheckResult Fail(string check, string message, string fix, params string[] evidence) => Make(CheckStatus.Fail, check, message, fix, evidence);

    public CheckResult NotChecked(string check, string message, string? permission = null, string? fix = null) =>
        Make(CheckStatus.NotChecked, check, message, fix ?? (permission is null ? null : $"Grant {permission} to the identity that is signed in."), []) with { Permission = permission };

    /// <summary>The answer made of a fact, or why there is none.</summary>
    public CheckResult From<T>(Fact<T> fact, string check, Func<T?, CheckResult> judge) =>
        fact.IsKnown ? judge(fact.Value) : NotChecked(check, fact.Reason ?? "It could not be asked.", fact.Permission);

    private CheckResult Make(CheckStatus status, string check, string message, string? fix, string[] evidence) =>
        Subject with { Check = check, Status = status, Message = message, Fix = fix, Evidence = TextList.Of(evidence) };
}
