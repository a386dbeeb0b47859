namespace PbiDiag.Core.Tests.SignIn.Simulated;

/// <summary>The metadata service of a virtual machine. There is one for the process: MSAL looks its address up once.</summary>
internal static class VirtualMachine
{
    private static readonly Lazy<Task<SignInBench>> Only = new(SignInBench.StartAsync);

    public static async Task<SignInBench> StartAsync()
    {
        var bench = await Only.Value;
        Environment.SetEnvironmentVariable("AZURE_POD_IDENTITY_AUTHORITY_HOST", bench.Tenant.PlainAddress);
        return bench;
    }
}
