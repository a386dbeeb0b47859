using System.CommandLine;
using PbiDiag.Commands.Contexts;
using PbiDiag.SignIn;

namespace PbiDiag.Cli.SignIn;

/// <summary>From options and variables to what a sign-in needs. Options win; the variables are those that Azure's own tools read.</summary>
internal sealed class SignInReader(ParseResult parsed, SignInOptions options, Func<string, string?> variable)
{
    /// <summary>Where nothing chooses a way: a browser, for whoever sits there.</summary>
    public ConnectOptions Read() => Chosen() ?? Common with { ClientId = Given(options.ClientId), IsInteractive = IsSomebodyThere };

    /// <summary>The way that an option or a variable chooses.</summary>
    public ConnectOptions? Chosen() => ByOption(Common) ?? ByVariable(Common);

    private ConnectOptions Common => new()
    {
        TenantId = parsed.GetValue(options.TenantId) ?? Variable("AZURE_TENANT_ID"),
        Environment = parsed.GetValue(options.Environment) ?? Variable("PBIDIAG_ENVIRONMENT"),
        Timeout = TimeSpan.FromSeconds(parsed.GetValue(options.TimeoutSec)),
    };

    private ConnectOptions? ByOption(ConnectOptions common) => true switch
    {
        _ when Given(options.ClientSecretFile) is { } file => AsApp(common) with { ClientSecret = SecretText.Secure(SecretText.Read(file)) },
        _ when Given(options.CertificatePath) is { } path => AsApp(common) with { CertificatePath = path, CertificatePassword = Password() },
        _ when Given(options.CertificateThumbprint) is { } thumbprint => AsApp(common) with { CertificateThumbprint = thumbprint },
        _ when parsed.GetValue(options.ManagedIdentity) => AsApp(common) with { ManagedIdentity = true },
        _ when parsed.GetValue(options.WorkloadIdentity) => AsApp(common) with { WorkloadIdentity = true, FederatedTokenFile = Given(options.FederatedTokenFile) },
        _ when Given(options.AccessTokenFile) is { } file => common with { AccessTokens = Tokens(SecretText.Read(file)) },
        _ when parsed.GetValue(options.DeviceCode) => common with { ClientId = Given(options.ClientId), DeviceCode = true, IsInteractive = true },
        _ when parsed.GetValue(options.Browser) => common with { ClientId = Given(options.ClientId), IsInteractive = true },
        _ => null,
    };

    private ConnectOptions? ByVariable(ConnectOptions common) => true switch
    {
        _ when Variable("PBIDIAG_ACCESS_TOKEN") is { } tokens => common with { AccessTokens = Tokens(tokens) },
        _ when Variable("AZURE_CLIENT_SECRET") is { } secret => AsApp(common) with { ClientSecret = SecretText.Secure(secret) },
        _ when Variable("AZURE_CLIENT_CERTIFICATE_PATH") is { } path => AsApp(common) with { CertificatePath = path, CertificatePassword = Password() },
        _ when Variable("AZURE_FEDERATED_TOKEN_FILE") is { } file => AsApp(common) with { WorkloadIdentity = true, FederatedTokenFile = file },
        _ => null,
    };

    private ConnectOptions AsApp(ConnectOptions common) => common with { ClientId = Given(options.ClientId) ?? Variable("AZURE_CLIENT_ID") };

    private System.Security.SecureString? Password() =>
        Given(options.CertificatePasswordFile) is { } file ? SecretText.Secure(SecretText.Read(file))
        : Variable("AZURE_CLIENT_CERTIFICATE_PASSWORD") is { } password ? SecretText.Secure(password)
        : null;

    private static List<Secret> Tokens(string text) =>
        [.. text.Split([' ', '\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(token => new Secret(token))];

    private string? Given(Option<string?> option) => parsed.GetValue(option) is { Length: > 0 } value ? value : null;

    private string? Variable(string name) => variable(name) is { Length: > 0 } value ? value : null;

    private static bool IsSomebodyThere => Environment.UserInteractive && !Console.IsInputRedirected && !Console.IsErrorRedirected;
}
