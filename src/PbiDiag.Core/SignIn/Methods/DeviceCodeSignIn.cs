namespace PbiDiag.SignIn.Methods;

/// <summary>A person, on another device.</summary>
/// <param name="ClientId">The app, or null for the usual one.</param>
/// <param name="Show">Is told what the person has to do.</param>
public sealed record DeviceCodeSignIn(string? ClientId, Func<string, Task> Show) : SignInMethod
{
    public override string Name => "DeviceCode";

    public override string? AppId => ClientId;
}
