namespace PbiDiag.SignIn.Methods;

/// <param name="ClientId">Of a user assigned identity; null for the machine's own.</param>
public sealed record ManagedIdentitySignIn(string? ClientId) : SignInMethod
{
    public override string Name => "ManagedIdentity";

    public override string? AppId => ClientId;
}
