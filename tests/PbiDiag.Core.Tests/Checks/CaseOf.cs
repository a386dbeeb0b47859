using PbiDiag.Checks;
using PbiDiag.Facts;
using PbiDiag.Facts.Apps;
using PbiDiag.Facts.Cases;
using PbiDiag.Recognition;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Core.Tests.Checks;

/// <summary>Short ways to say what is known of a case.</summary>
internal static class CaseOf
{
    public const string Name = "svc.bi@contoso.com";
    public const string AppId = "3f0c1b7e-94d2-4c58-8a6e-2b7d90e1c4fa";

    public static readonly DateTimeOffset Now = new(2026, 6, 20, 12, 0, 0, TimeSpan.Zero);

    /// <summary>It last went well three days ago and fails since two.</summary>
    public static readonly RunTimes Failing = new() { LastSuccess = Now.AddDays(-3), FailingSince = Now.AddDays(-2), FailedAt = Now.AddHours(-1) };

    public static CaseFacts Text(string? text) => new() { Now = Now, Errors = text is null ? [] : [Recogniser.Recognise(text)] };

    public static CaseFacts WithAccount(this CaseFacts facts, User? user, Tie tie = Tie.Named) =>
        facts with { AccountName = new Tied<string>(user?.UserPrincipalName ?? Name, tie), Account = FactOf.Answer(user) };

    public static CaseFacts WithSignIns(this CaseFacts facts, params SignInRow[] rows) => facts with { AccountSignIns = FactOf.Answer<IReadOnlyList<SignInRow>>(rows) };

    public static CaseFacts WithApp(this CaseFacts facts, Application? registration, ServicePrincipal? principal = null) => facts with
    {
        AppId = new Tied<string>(AppId, Tie.Named),
        App = FactOf.Answer(new FoundApp(AppId) { Registration = FactOf.Answer(registration), Principal = FactOf.Answer(principal) }),
    };

    public static User User() => new() { Id = "u1", UserPrincipalName = Name, AccountEnabled = true, UserType = "Member" };

    public static Application App(params PasswordCredential[] secrets) => new() { Id = "a1", AppId = AppId, DisplayName = "Loader", SignInAudience = "AzureADMyOrg", PasswordCredentials = secrets };

    public static ServicePrincipal Principal() => new() { Id = "p1", AppId = AppId, DisplayName = "Loader", AccountEnabled = true };

    public static PasswordCredential Secret(string name, double start, double end) =>
        new() { KeyId = name, DisplayName = name, StartDateTime = Now.AddDays(start), EndDateTime = Now.AddDays(end) };

    public static SignInRow Row(int code, double hours = -2, params AppliedPolicy[] policies) => new()
    {
        CreatedDateTime = Now.AddHours(hours), UserPrincipalName = Name, Status = new SignInStatus { ErrorCode = code }, AppliedConditionalAccessPolicies = policies,
        ConditionalAccessStatus = policies.Length > 0 ? "failure" : "notApplied",
    };

    public static Fact<T> Refused<T>(string permission) => FactOf.Unknown<T>("Graph answered 403.", permission);

    public static CheckAnswer Ask(string check, CaseFacts facts) => CheckTable.Find(check)!.Judge(facts);
}
