namespace PbiDiag.SignIn.Methods;

public sealed record SecretSignIn(string ClientId, Secret Secret) : SignInMethod
{
    public override string Name => "ClientSecret";

    public override string? AppId => ClientId;

    internal override bool NeedsTenant => true;
}
