using System.Security;
using System.Security.Cryptography.X509Certificates;
using PbiDiag.Failures;
using PbiDiag.SignIn;
using PbiDiag.SignIn.Credentials;
using PbiDiag.SignIn.Methods;

namespace PbiDiag.Core.Tests.SignIn;

public sealed class SignInInputTests
{
    private const string App = "11111111-2222-3333-4444-555555555555";
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    [Theory]
    [InlineData("contoso")]
    [InlineData("contoso..com")]
    [InlineData("-contoso.com")]
    [InlineData("https://login.microsoftonline.com/contoso.com")]
    [InlineData("contoso.com/")]
    [InlineData("1111-2222")]
    [InlineData("")]
    public Task A_malformed_tenant_is_refused(string tenant) => RefusesAsync(FailureIds.TenantMalformed, new SecretSignIn(App, new Secret("s")), tenant);

    [Fact]
    public Task An_app_without_a_tenant_is_refused() => RefusesAsync(FailureIds.TenantMissing, new SecretSignIn(App, new Secret("s")), null);

    [Theory]
    [InlineData("my-app")]
    [InlineData("")]
    [InlineData("api://11111111-2222-3333-4444-555555555555")]
    public Task A_malformed_app_id_is_refused(string clientId) => RefusesAsync(FailureIds.ClientIdMalformed, new SecretSignIn(clientId, new Secret("s")));

    [Fact]
    public Task An_empty_secret_is_refused() => RefusesAsync(FailureIds.SecretEmpty, new SecretSignIn(App, new Secret(new SecureString())));

    [Fact]
    public Task A_federated_token_file_that_is_not_there_is_refused() =>
        RefusesAsync(FailureIds.FederatedTokenFileNotFound, new WorkloadIdentitySignIn(App, "/nowhere/token"));

    [Theory]
    [InlineData("abc", FailureIds.AccessTokenMalformed)]
    [InlineData("a.b.c", FailureIds.AccessTokenMalformed)]
    [InlineData("a.W10.c", FailureIds.AccessTokenMalformed)]
    public Task A_text_that_is_no_token_is_refused(string token, string id) => RefusesAsync(id, new AccessTokenSignIn([new Secret(token)]));

    [Fact]
    public Task An_expired_token_is_refused() =>
        RefusesAsync(FailureIds.AccessTokenExpired, new AccessTokenSignIn([new Secret(PretendDirectory.Token(expires: Now.AddMinutes(-1)))]));

    [Fact]
    public Task A_token_for_another_service_is_refused() =>
        RefusesAsync(FailureIds.AccessTokenForeign, new AccessTokenSignIn([new Secret(PretendDirectory.Token("https://management.azure.com"))]));

    [Fact]
    public Task Without_a_token_for_power_bi_there_is_no_proof() =>
        RefusesAsync(FailureIds.AccessTokenMissing, new AccessTokenSignIn([new Secret(PretendDirectory.Token("https://graph.microsoft.com"))]));

    [Fact]
    public Task A_token_of_another_tenant_than_the_one_that_was_named_is_refused() =>
        RefusesAsync(FailureIds.TenantOther, new AccessTokenSignIn([new Secret(PretendDirectory.Token(tenant: "99999999-8888-7777-6666-555555555555"))]));

    [Fact]
    public Task Tokens_of_two_tenants_are_refused() => RefusesAsync(
        FailureIds.TenantOther,
        new AccessTokenSignIn([new Secret(PretendDirectory.Token()), new Secret(PretendDirectory.Token("https://graph.microsoft.com", tenant: "99999999-8888-7777-6666-555555555555"))]),
        tenant: null);

    [Theory]
    [InlineData("12345")]
    [InlineData("")]
    [InlineData("zz23456789abcdef0123456789ABCDEF01234567")]
    public void A_malformed_thumbprint_is_refused(string thumbprint) =>
        Refuses(FailureIds.ThumbprintMalformed, () => CertificateFinder.FromThumbprint(App, thumbprint, false, Now));

    [Fact]
    public void A_thumbprint_that_no_store_holds_is_not_found() =>
        Refuses(FailureIds.CertificateNotFound, () => CertificateFinder.FromThumbprint(App, "\u200e01 23 45 67 89 ab cd ef 01 23 45 67 89 AB CD EF 01 23 45 67", false, Now));

    [Fact]
    public void A_certificate_file_that_is_not_there_is_not_found() =>
        Refuses(FailureIds.CertificateNotFound, () => CertificateFinder.FromPath(App, "/nowhere/app.pfx", null, false, Now));

    [Fact]
    public void A_certificate_without_its_key_is_refused()
    {
        using var certificate = PretendDirectory.Certificate();
        using var bare = X509CertificateLoader.LoadCertificate(certificate.Export(X509ContentType.Cert));
        Refuses(FailureIds.CertificateWithoutKey, () => CertificateFinder.FromCertificate(App, bare, false, Now));
    }

    [Theory]
    [InlineData(-30, -1, FailureIds.CertificateExpired)]
    [InlineData(1, 30, FailureIds.CertificateNotYetValid)]
    public void A_certificate_outside_its_time_is_refused(int from, int to, string id)
    {
        using var certificate = PretendDirectory.Certificate(from, to);
        Refuses(id, () => CertificateFinder.FromCertificate(App, certificate, false, Now));
    }

    [Fact]
    public void A_certificate_file_needs_its_password()
    {
        using var certificate = PretendDirectory.Certificate();
        var path = Save(certificate.Export(X509ContentType.Pfx, "right"));
        using var wrong = Secure("wrong");
        using var right = Secure("right");
        Refuses(FailureIds.CertificateUnreadable, () => CertificateFinder.FromPath(App, path, wrong, false, Now));
        Assert.Equal(certificate.Thumbprint, CertificateFinder.FromPath(App, path, right, false, Now).Certificate.Thumbprint);
        File.Delete(path);
    }

    [Fact]
    public void A_file_that_is_no_certificate_is_unreadable()
    {
        var path = Save([1, 2, 3]);
        Refuses(FailureIds.CertificateUnreadable, () => CertificateFinder.FromPath(App, path, null, false, Now));
        File.Delete(path);
    }

    [Fact]
    public void A_pem_file_without_a_key_is_refused()
    {
        using var certificate = PretendDirectory.Certificate();
        var path = Save(System.Text.Encoding.ASCII.GetBytes(certificate.ExportCertificatePem()));
        Refuses(FailureIds.CertificateWithoutKey, () => CertificateFinder.FromPath(App, path, null, false, Now));
        File.Delete(path);
    }

    [Fact]
    public async Task A_pem_file_with_both_signs_in()
    {
        using var certificate = PretendDirectory.Certificate();
        using var key = certificate.GetRSAPrivateKey()!;
        var pem = certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem() + "\n";
        var unnamed = Save(System.Text.Encoding.ASCII.GetBytes(pem));
        Refuses(FailureIds.CertificateUnreadable, () => CertificateFinder.FromPath(App, unnamed, null, false, Now));
        var path = unnamed + ".pem";
        File.Move(unnamed, path);
        var directory = new PretendDirectory();
        var session = await directory.EnterAsync(CertificateFinder.FromPath(directory.ClientId, path, null, false, Now));
        Assert.Equal("Reader", session.Claims!.Name);
        File.Delete(path);
    }

    private static async Task RefusesAsync(string id, SignInMethod method, string? tenant = PretendDirectory.Tenant)
    {
        var directory = new PretendDirectory();
        var failure = (await Assert.ThrowsAsync<FailureException>(() => directory.EnterAsync(method, tenant))).Failure;
        Assert.Equal(id, failure.Id);
        Assert.NotEmpty(failure.RecommendedAction);
        Assert.Empty(directory.Handler.Seen);
    }

    private static void Refuses(string id, Func<object> action) => Assert.Equal(id, Assert.Throws<FailureException>(action).Failure.Id);

    private static string Save(byte[] bytes)
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static SecureString Secure(string text)
    {
        var secure = new SecureString();
        foreach (var character in text)
            secure.AppendChar(character);
        return secure;
    }
}
