namespace PbiDiag.SignIn.Methods;

/// <param name="ClientId">The app.</param>
/// <param name="TokenFile">Holds the token of the other issuer.</param>
public sealed record WorkloadIdentitySignIn(string ClientId, string TokenFile) : SignInMethod
{
    public override string Name => "WorkloadIdentity";

    public override string? AppId => ClientId;

    internal override bool NeedsTenant => true;
}
