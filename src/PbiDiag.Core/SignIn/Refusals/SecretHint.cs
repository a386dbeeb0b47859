using PbiDiag.Failures;
using PbiDiag.SignIn.Methods;

namespace PbiDiag.SignIn.Refusals;

/// <summary>The portal shows a secret's id beside its value, and the id is what many copy.</summary>
internal static class SecretHint
{
    private const string WrongSecret = "AADSTS7000215";

    public static Failure Add(Failure failure, SignInMethod method) =>
        failure is SignInFailure { Code: WrongSecret } && method is SecretSignIn { Secret: var secret } && Guid.TryParse(secret.Reveal(), out _)
            ? failure with { RecommendedAction = "What was given is a GUID: that is the secret's id. The value is shown once, when the secret is made. " + failure.RecommendedAction }
            : failure;
}
