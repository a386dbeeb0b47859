using PbiDiag.Results;
using PbiDiag.Services.Http;

namespace PbiDiag.Facts.SignIns;

/// <summary>Which sign-ins are meant, as the log can be asked. https://learn.microsoft.com/graph/api/signin-list</summary>
public sealed record SignInQuery
{
    public string? User { get; init; }

    public string? AppId { get; init; }

    public string? CorrelationId { get; init; }

    public int? ErrorCode { get; init; }

    public DateTimeOffset? After { get; init; }

    public DateTimeOffset? Before { get; init; }

    /// <summary>The kinds that can hold what is asked: an app's own sign-ins have no user.</summary>
    public IEnumerable<SignInKind> Possible(IReadOnlyList<SignInKind> asked)
    {
        var all = asked.Count > 0 ? asked : [SignInKind.Interactive, SignInKind.NonInteractive, SignInKind.ServicePrincipal, SignInKind.ManagedIdentity];
        return User is null ? all : all.Where(static kind => kind is SignInKind.Interactive or SignInKind.NonInteractive);
    }

    /// <summary>Null where nothing narrows it.</summary>
    public string? Filter(SignInKind kind)
    {
        var parts = new List<string>();
        if (kind != SignInKind.Interactive)
            parts.Add($"signInEventTypes/any(t: t eq '{Name(kind)}')");
        // The log writes names in small letters.
        if (User is { } user)
            parts.Add((Guid.TryParse(user, out _) ? "userId" : "userPrincipalName") + " eq " + Address.Quote(user.ToLowerInvariant()));
        if (AppId is { } app)
            parts.Add("appId eq " + Address.Quote(app));
        if (CorrelationId is { } correlation)
            parts.Add("correlationId eq " + Address.Quote(correlation));
        if (ErrorCode is { } code)
            parts.Add(FormattableString.Invariant($"status/errorCode eq {code}"));
        if (After is { } after)
            parts.Add("createdDateTime ge " + UtcText.Of(after, "yyyy-MM-dd'T'HH:mm:ss'Z'"));
        if (Before is { } before)
            parts.Add("createdDateTime le " + UtcText.Of(before, "yyyy-MM-dd'T'HH:mm:ss'Z'"));
        return parts.Count == 0 ? null : string.Join(" and ", parts);
    }

    private static string Name(SignInKind kind) => kind switch
    {
        SignInKind.NonInteractive => "nonInteractiveUser",
        SignInKind.ServicePrincipal => "servicePrincipal",
        SignInKind.ManagedIdentity => "managedIdentity",
        _ => "interactiveUser",
    };
}
