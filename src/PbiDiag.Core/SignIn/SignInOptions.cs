using PbiDiag.SignIn.Clouds;
using PbiDiag.SignIn.Methods;

namespace PbiDiag.SignIn;

public sealed record SignInOptions(SignInMethod Method, Cloud Cloud)
{
    public string? TenantId { get; init; }

    /// <summary>Keep tokens on disk, encrypted, where the platform can.</summary>
    public bool PersistCache { get; init; }

    /// <summary>How long the proof may take. A person needs longer than a program.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);
}
