using PbiDiag.Failures;
using PbiDiag.SignIn;
using PbiDiag.SignIn.Methods;

namespace PbiDiag.Core.Tests.SignIn.Simulated;

/// <summary>Tokens on disk: only where the platform protects them, and never in the clear.</summary>
[Collection("environment variables")]
public sealed class KeptTokenTests : IDisposable
{
    private static readonly string[] Names = ["XDG_DATA_HOME", "HOME", "DBUS_SESSION_BUS_ADDRESS"];
    private readonly string?[] _before = Array.ConvertAll(Names, Environment.GetEnvironmentVariable);
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("pbidiag-home");

    public void Dispose()
    {
        foreach (var (name, value) in Names.Zip(_before))
            Environment.SetEnvironmentVariable(name, value);
        _home.Delete(recursive: true);
    }

    [OnLinux]
    [InlineData("secret")]
    [InlineData("certificate")]
    [InlineData("device")]
    [InlineData("browser")]
    public async Task Without_a_keyring_it_is_refused_before_anything_is_sent_or_written(string mode)
    {
        await using var bench = await SignInBench.StartAsync();
        Environment.SetEnvironmentVariable("HOME", _home.FullName);
        Environment.SetEnvironmentVariable("XDG_DATA_HOME", _home.FullName);
        Environment.SetEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
        var failure = await bench.RefusedAsync(mode switch
        {
            "secret" => new SecretSignIn(bench.ClientId, new Secret(SignInBench.GoodSecret)),
            "certificate" => new CertificateSignIn(bench.ClientId, bench.Tenant.GetCertificate("PbiDiag", "good"), SendChain: false),
            "device" => new DeviceCodeSignIn(bench.ClientId, _ => Task.CompletedTask),
            _ => new BrowserSignIn(bench.ClientId),
        }, persist: true);
        SignInBench.Is(FailureIds.TokenCacheUnavailable, null, failure);
        Assert.Contains("-PersistCache", failure.RecommendedAction);
        Assert.Empty(bench.Tenant.Requests);
        Assert.All(_home.EnumerateFiles("*", SearchOption.AllDirectories), file => Assert.Equal(0, file.Length));
    }
}
