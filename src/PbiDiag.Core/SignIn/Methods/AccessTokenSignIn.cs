namespace PbiDiag.SignIn.Methods;

/// <summary>Tokens that somebody else got. Which service each is for is written in it.</summary>
public sealed record AccessTokenSignIn(IReadOnlyList<Secret> Tokens) : SignInMethod
{
    public override string Name => "AccessToken";
}
