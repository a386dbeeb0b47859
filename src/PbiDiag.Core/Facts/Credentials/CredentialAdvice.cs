using PbiDiag.Results;

namespace PbiDiag.Facts.Credentials;

/// <summary>What to do about a credential; null where nothing is.</summary>
public static class CredentialAdvice
{
    public static string? For(CredentialState state, AppCredentialType type, bool superseded, bool onlyValid, string? appId) => state switch
    {
        CredentialState.Expired when superseded => "Nothing is urgent: a valid one stands beside it. Remove it once no caller uses it any more.",
        CredentialState.Expired => Replace(type, appId),
        CredentialState.Critical or CredentialState.Warning when superseded => "A longer one stands beside it: see that every caller uses that one before this one ends.",
        CredentialState.Critical or CredentialState.Warning => (onlyValid ? "No other credential is valid: the app stops when it ends. " : "") + Replace(type, appId),
        CredentialState.NotYetValid => "It is not taken before its start; until then another one is needed.",
        CredentialState.LongLived => "It was made to last more than two years. Use shorter ones and rotate them, or a managed identity or federated credential.",
        _ => null,
    };

    private static string Replace(AppCredentialType type, string? appId) => type switch
    {
        AppCredentialType.Secret => $"Make a new one and hand it to every caller: Update-AppSecret -AppId {appId}",
        AppCredentialType.Certificate => "Upload a new certificate beside this one, let every caller use it, then remove this one.",
        AppCredentialType.SamlSigning => "Make a new signing certificate in the enterprise app under Single sign-on, give it to the application's side, then make it active.",
        _ => "Make a new credential.",
    };
}
