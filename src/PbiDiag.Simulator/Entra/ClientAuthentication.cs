using System.Globalization;
using System.Text.Json.Nodes;
using PbiDiag.Simulator.State;

namespace PbiDiag.Simulator.Entra;

/// <summary>Proves that a request comes from the app that it names.</summary>
internal sealed class ClientAuthentication(TenantState tenant, TokenAuthority authority, CertificateStore certificates)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Throws unless the request carries a good credential; tells which one.</summary>
    public UsedCredential Prove(TokenRequest request, AppRegistration app)
    {
        if (AppCredentials.StateRefusal(tenant, app) is { } refusal) throw new AadException(refusal);
        if (request["client_assertion"] is { } assertion) return ByAssertion(request, app, assertion);
        if (request["client_secret"] is { } secret) return BySecret(app, secret);
        throw new AadException(AadErrors.CredentialMissing());
    }

    private UsedCredential BySecret(AppRegistration app, string secret)
    {
        if (AppCredentials.Refusal(tenant, app, secret, tenant.Now, out _) is { } wrong) throw new AadException(wrong);
        return new UsedCredential("clientSecret", AppCredentials.Matching(app, secret, tenant.Now)!.KeyId, null);
    }

    private UsedCredential ByAssertion(TokenRequest request, AppRegistration app, string assertion)
    {
        if (Jwt.Read(assertion) is not { } token) throw new AadException(AadErrors.AssertionMalformed());
        var issuer = Jwt.Text(token.Claims, "iss") ?? "";
        return issuer.Equals(app.AppId.ToString(), StringComparison.OrdinalIgnoreCase)
            ? ByCertificate(request, app, assertion, token.Header, token.Claims)
            : ByFederation(app, assertion, token.Claims, issuer);
    }

    private UsedCredential ByCertificate(
        TokenRequest request, AppRegistration app, string assertion, JsonObject header, JsonObject claims)
    {
        if (Jwt.Text(claims, "sub") is { } subject && !subject.Equals(request.ClientId, StringComparison.OrdinalIgnoreCase))
            throw new AadException(AadErrors.AssertionSubject());
        var used = certificates.Find(app, Jwt.Text(header, "x5t"), Jwt.Text(header, "x5t#S256"));
        if (used is null)
            throw new AadException(AadErrors.AssertionBad($"The key was not found., Thumbprint of key used by client: '{CertificateStore.Hex(Jwt.Text(header, "x5t") ?? Jwt.Text(header, "x5t#S256"))}'"));
        using var key = used.Certificate?.PublicKey.GetRSAPublicKey();
        if (key is null || !Jwt.IsSignedBy(assertion, key, Jwt.Text(header, "alg") ?? "RS256"))
            throw new AadException(AadErrors.AssertionBad("The provided signature value did not match the expected signature value."));
        if (used.Entry.End <= tenant.Now)
            throw new AadException(AadErrors.AssertionBad($"The key used is expired., Thumbprint of key used by client: '{used.Thumbprint}', Found key 'Start={Stamp(used.Entry.Start)}, End={Stamp(used.Entry.End)}'"));
        if (!InTime(claims)) throw new AadException(AadErrors.AssertionTime());
        var audience = Jwt.Text(claims, "aud") ?? "";
        if (!audience.Contains(tenant.TenantId.ToString(), StringComparison.OrdinalIgnoreCase) && !audience.Contains(request.Tenant, StringComparison.OrdinalIgnoreCase))
            throw new AadException(AadErrors.AssertionAudience(audience));
        return new UsedCredential("clientAssertion", used.Entry.KeyId, used.Thumbprint);
    }

    private UsedCredential ByFederation(AppRegistration app, string assertion, JsonObject claims, string issuer)
    {
        var audience = Jwt.Text(claims, "aud") ?? "";
        var subject = Jwt.Text(claims, "sub") ?? "";
        var byIssuer = app.Federated.Where(known => known.Issuer == issuer).ToList();
        if (byIssuer.Count == 0) throw new AadException(AadErrors.FederatedIssuer(issuer));
        var bySubject = byIssuer.Where(known => known.Subject == subject).ToList();
        if (bySubject.Count == 0) throw new AadException(AadErrors.FederatedSubject(subject));
        if (!bySubject.Exists(known => known.Audience == audience)) throw new AadException(AadErrors.FederatedAudience(audience));
        if (!Jwt.IsSignedBy(assertion, authority.External.Key, "RS256"))
            throw new AadException(AadErrors.AssertionBad("The provided signature value did not match the expected signature value."));
        if (!InTime(claims)) throw new AadException(AadErrors.AssertionTime());
        return new UsedCredential("federatedIdentityCredential", null, null);
    }

    private static string? Stamp(DateTimeOffset? time) => time?.UtcDateTime.ToString("MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture);

    private bool InTime(JsonObject claims) =>
        Jwt.Time(claims, "exp") is { } ends && ends > tenant.Now - Skew && !(Jwt.Time(claims, "nbf") > tenant.Now + Skew);
}
