namespace PbiDiag.SignIn.Methods;

/// <summary>A person, in a browser window.</summary>
public sealed record BrowserSignIn(string? ClientId) : SignInMethod
{
    public override string Name => "Browser";

    public override string? AppId => ClientId;
}
