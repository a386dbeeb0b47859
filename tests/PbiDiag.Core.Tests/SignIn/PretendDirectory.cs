using System.Collections;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Azure.Core.Pipeline;
using PbiDiag.Core.Tests.Services.Http;
using PbiDiag.SignIn;
using PbiDiag.SignIn.Clouds;
using PbiDiag.SignIn.Methods;
using PbiDiag.Time;

namespace PbiDiag.Core.Tests.SignIn;

/// <summary>A directory that grants, or answers with what a test gives it.</summary>
internal sealed class PretendDirectory
{
    public const string Tenant = "11111111-2222-3333-4444-555555555555";
    public const string PlantedSecret = "Pl4nted~client.secret";

    // Making one takes longer than most tests.
    private static readonly RSA Key = RSA.Create(2048);

    private readonly Func<HttpResponseMessage>? _refuse;

    public PretendDirectory(Func<HttpResponseMessage>? refuse = null)
    {
        _refuse = refuse;
        Handler = new ScriptedHandler(Answer);
    }

    public ScriptedHandler Handler { get; }

    /// <summary>Of its own for each: MSAL remembers for the whole process who was throttled.</summary>
    public string ClientId { get; } = Guid.NewGuid().ToString();

    public static Cloud Cloud { get; } = CloudResolver.Resolve(new Hashtable
    {
        ["name"] = "Pretend",
        ["authority"] = "https://localhost:1",
        ["powerBiApi"] = "https://localhost:1/powerbi",
        ["powerBiResource"] = "https://analysis.windows.net/powerbi/api",
        ["graphApi"] = "https://localhost:1/graph",
        ["graphResource"] = "https://graph.microsoft.com",
    });

    public static string Token(string audience = "https://analysis.windows.net/powerbi/api", DateTimeOffset? expires = null, string more = "\"roles\":[\"Tenant.Read.All\"],\"idtyp\":\"app\"", string tenant = Tenant) =>
        Part("""{"alg":"none"}""")
        + "." + Part($$"""{"aud":"{{audience}}","tid":"{{tenant}}","oid":"o-1","appid":"a-1","app_displayname":"Reader","exp":{{(expires ?? DateTimeOffset.UtcNow.AddHours(1)).ToUnixTimeSeconds()}},{{more}}}""")
        + ".planted-signature";

    public static X509Certificate2 Certificate(int fromDays = -1, int toDays = 30)
    {
        var request = new CertificateRequest("CN=PbiDiag test", Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(fromDays), DateTimeOffset.UtcNow.AddDays(toDays));
    }

    public Task<SignInSession> EnterAsync(SignInMethod method, string? tenant = Tenant, TimeSpan? timeout = null, CancellationToken cancellation = default) =>
        new SignInDoor(SystemClock.Instance).EnterAsync(
            new SignInOptions(method, Cloud) { TenantId = tenant, Timeout = timeout ?? TimeSpan.FromSeconds(30) }, new HttpClientTransport(Handler), cancellation);

    public SignInMethod Method(string name) => name switch
    {
        "secret" => new SecretSignIn(ClientId, new Secret(PlantedSecret)),
        "certificate" => new CertificateSignIn(ClientId, Certificate(), SendChain: true),
        "workload" => new WorkloadIdentitySignIn(ClientId, FederatedToken()),
        "device" => new DeviceCodeSignIn(ClientId, _ => Task.CompletedTask),
        "managed" => new ManagedIdentitySignIn(ClientId),
        "browser" => new BrowserSignIn(ClientId),
        _ => throw new ArgumentException(name),
    };

    private static string FederatedToken()
    {
        var path = Path.Combine(Path.GetTempPath(), "pbidiag-federated-token");
        File.WriteAllText(path, Token("api://AzureADTokenExchange"));
        return path;
    }

    private static string Part(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private HttpResponseMessage Answer(HttpRequestMessage request, int number)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (path.EndsWith("/openid-configuration", StringComparison.Ordinal))
            return ScriptedHandler.Json($$"""{"issuer":"https://localhost:1/{{Tenant}}/v2.0","token_endpoint":"https://localhost:1/{{Tenant}}/oauth2/v2.0/token","authorization_endpoint":"https://localhost:1/a"}""");
        if (path.EndsWith("/devicecode", StringComparison.Ordinal))
            return ScriptedHandler.Json("""{"user_code":"ABCD","device_code":"planted-device-code","verification_uri":"https://localhost:1/device","expires_in":900,"interval":1,"message":"Go and enter ABCD."}""");
        if (_refuse is not null)
            return _refuse();
        if (request.Method == HttpMethod.Get)
            return ScriptedHandler.Json($$"""{"access_token":"{{Token()}}","expires_on":"{{DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()}}","resource":"r","token_type":"Bearer"}""");
        return request.Content!.ReadAsStringAsync().GetAwaiter().GetResult().Contains("client_credentials", StringComparison.Ordinal)
            ? ScriptedHandler.Json($$"""{"token_type":"Bearer","expires_in":3599,"access_token":"{{Token()}}"}""")
            : ScriptedHandler.Json($$"""{"token_type":"Bearer","expires_in":3599,"scope":"s","access_token":"{{Token(more: "\"scp\":\"Dataset.Read.All Workspace.Read.All\",\"upn\":\"kim@contoso.com\"")}}","client_info":"eyJ1aWQiOiJ1IiwidXRpZCI6InQifQ","refresh_token":"planted-refresh","id_token":"{{Token(ClientId, more: "\"sub\":\"s\"")}}"}""");
    }
}
