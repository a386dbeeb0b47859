namespace PbiDiag.SignIn.Methods;

/// <summary>Whatever identity this machine offers first. Only for those who ask for it: a leftover variable can decide.</summary>
public sealed record DefaultSignIn(string? ManagedIdentityClientId) : SignInMethod
{
    public override string Name => "Default";
}
