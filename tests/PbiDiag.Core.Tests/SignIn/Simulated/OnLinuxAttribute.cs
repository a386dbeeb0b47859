namespace PbiDiag.Core.Tests.SignIn.Simulated;

/// <summary>What depends on how the libraries find things on Linux; skipped elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OnLinuxAttribute : TheoryAttribute
{
    public OnLinuxAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Only Linux finds its browser by the PATH, and has no protected store of its own.";
    }
}
