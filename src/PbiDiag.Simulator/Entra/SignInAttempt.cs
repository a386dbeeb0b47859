using PbiDiag.Simulator.State;

namespace PbiDiag.Simulator.Entra;

/// <summary>What is known of a sign-in by the time that it ends, for the log.</summary>
internal sealed class SignInAttempt(TokenRequest request)
{
    public TokenRequest Request { get; } = request;

    public AppRegistration? App { get; set; }

    public UserAccount? User { get; set; }

    public Resource? Resource { get; set; }

    public UsedCredential? Credential { get; set; }

    public ConditionalAccessPolicy? Policy { get; set; }

    /// <summary>A token was renewed without the person.</summary>
    public bool IsSilent { get; set; }
}
