using PbiDiag.Checks;
using PbiDiag.Facts;
using PbiDiag.Facts.Apps;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.Directory;
using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.KeyVault.Models;

namespace PbiDiag.Core.Tests.Checks.Apps;

public sealed class AppChecksTests
{
    private const string NotFound = "AADSTS700016: Application with identifier '3f0c1b7e-94d2-4c58-8a6e-2b7d90e1c4fa' was not found in the directory 'Contoso'.";
    private const string Expired = "AADSTS7000222: The provided client secret keys for app '3f0c1b7e-94d2-4c58-8a6e-2b7d90e1c4fa' are expired.";
    private const string Wrong = "AADSTS7000215: Invalid client secret provided.";
    private const string Certificate = "AADSTS700027: Client assertion contains an invalid signature.";
    private const string Subject = "AADSTS700213: No matching federated identity record found for presented assertion subject 'repo:contoso/bi:ref:refs/heads/release'.";
    private const string Redirect = "AADSTS50011: The redirect URI 'https://portal.contoso.com/in/' specified in the request does not match the redirect URIs configured for the application.";

    [Theory]
    [InlineData("app-exists")]
    [InlineData("app-enabled")]
    [InlineData("app-id-kind")]
    [InlineData("app-audience")]
    [InlineData("app-consent")]
    [InlineData("app-redirect-uri")]
    [InlineData("app-assignment")]
    [InlineData("app-public-client")]
    [InlineData("app-key-change")]
    [InlineData("secret-stale")]
    [InlineData("certificate-valid")]
    [InlineData("saml-certificate")]
    public void An_app_that_could_not_be_read_is_unknown_with_the_permission(string check)
    {
        var answer = CaseOf.Ask(check, CaseOf.Text(NotFound) with { AppId = new Tied<string>(CaseOf.AppId, Tie.Named), App = CaseOf.Refused<FoundApp>(GraphPermissions.Applications) });

        Assert.Equal((Stance.Unknown, GraphPermissions.Applications), (answer.Stance, answer.Permission));
    }

    [Fact]
    public void An_app_that_is_here_speaks_against_its_absence() =>
        Assert.Equal(Stance.Against, CaseOf.Ask("app-exists", CaseOf.Text(NotFound).WithApp(CaseOf.App(), CaseOf.Principal())).Stance);

    [Fact]
    public void An_app_that_is_nowhere_is_missing() =>
        Assert.Equal("app-missing", CaseOf.Ask("app-exists", CaseOf.Text(NotFound).WithApp(null)).Trouble?.Id);

    [Fact]
    public void An_app_without_service_principal_is_missing_here() =>
        Assert.Equal(Stance.Proves, CaseOf.Ask("app-exists", CaseOf.Text(NotFound).WithApp(CaseOf.App())).Stance);

    [Fact]
    public void A_deleted_app_is_told_with_the_day_until_which_it_can_be_restored()
    {
        var answer = CaseOf.Ask("app-exists", Deleted(-2.5));

        Assert.Equal((Stance.Proves, "app-deleted"), (answer.Stance, answer.Trouble?.Id));
        Assert.Contains("2026-07-18", answer.Evidence[0].Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void An_app_that_was_deleted_after_the_failures_began_is_not_their_cause() => Assert.Equal(Stance.Silent, CaseOf.Ask("app-exists", Deleted(-0.5)).Stance);

    [Fact]
    public void An_object_id_is_proof_of_the_wrong_kind_and_not_of_a_missing_app()
    {
        var facts = CaseOf.Text(NotFound) with { AppId = new Tied<string>("o1", Tie.Named), App = FactOf.Answer(new FoundApp("o1") { ByObjectId = CaseOf.App() }) };

        Assert.Equal(Stance.Proves, CaseOf.Ask("app-id-kind", facts).Stance);
        Assert.Equal(Stance.Silent, CaseOf.Ask("app-exists", facts).Stance);
        Assert.Equal(Stance.Silent, CaseOf.Ask("app-id-kind", CaseOf.Text(NotFound).WithApp(CaseOf.App())).Stance);
    }

    [Theory]
    [InlineData(true, Stance.Against)]
    [InlineData(false, Stance.Proves)]
    [InlineData(null, Stance.Unknown)]
    public void Whether_the_enterprise_app_is_enabled_decides(bool? enabled, Stance expected) =>
        Assert.Equal(expected, CaseOf.Ask("app-enabled", CaseOf.Text(NotFound).WithApp(CaseOf.App(), CaseOf.Principal() with { AccountEnabled = enabled })).Stance);

    [Fact]
    public void An_expired_secret_beside_a_valid_one_means_that_the_caller_has_the_old_one()
    {
        var facts = CaseOf.Text(Expired).WithApp(CaseOf.App(CaseOf.Secret("old", -400, -30), CaseOf.Secret("new", -60, 300)));

        Assert.Equal(Stance.Proves, CaseOf.Ask("secret-stale", facts).Stance);
        Assert.Equal(Stance.Against, CaseOf.Ask("secret-expired", facts).Stance);
    }

    [Fact]
    public void Without_any_valid_secret_the_caller_has_none_to_change_to() =>
        Assert.Equal(Stance.Against, CaseOf.Ask("secret-stale", CaseOf.Text(Expired).WithApp(CaseOf.App(CaseOf.Secret("old", -400, -30)))).Stance);

    [Fact]
    public void The_key_in_the_log_tells_which_secret_was_sent()
    {
        var facts = CaseOf.Text(Wrong).WithApp(CaseOf.App(CaseOf.Secret("old", -300, 60), CaseOf.Secret("new", -10, 300)));

        Assert.Equal(Stance.Proves, CaseOf.Ask("secret-stale", facts with { AppSignIns = Rows(CaseOf.Row(7000215) with { ServicePrincipalCredentialKeyId = "old" }) }).Stance);
        Assert.Equal(Stance.Against, CaseOf.Ask("secret-stale", facts with { AppSignIns = Rows(CaseOf.Row(7000215) with { ServicePrincipalCredentialKeyId = "new" }) }).Stance);
        Assert.Equal(Stance.Silent, CaseOf.Ask("secret-stale", facts with { AppSignIns = Rows() }).Stance);
    }

    [Fact]
    public void A_secret_that_was_made_between_the_runs_makes_a_refused_one_stale()
    {
        var facts = (CaseOf.Text(Wrong) with { Times = CaseOf.Failing, AppAudits = FactOf.Answer<IReadOnlyList<DirectoryAudit>>([]) }).WithApp(CaseOf.App(CaseOf.Secret("new", -2.5, 300)));

        Assert.Equal((Stance.Proves, "secret-stale"), (CaseOf.Ask("app-key-change", facts).Stance, CaseOf.Ask("app-key-change", facts).Trouble?.Id));
    }

    [Fact]
    public void A_secret_that_was_made_before_the_last_good_run_changed_nothing()
    {
        var facts = (CaseOf.Text(Wrong) with { Times = CaseOf.Failing, AppAudits = FactOf.Answer<IReadOnlyList<DirectoryAudit>>([]) }).WithApp(CaseOf.App(CaseOf.Secret("main", -30, 300)));

        Assert.Equal(Stance.Silent, CaseOf.Ask("app-key-change", facts).Stance);
        Assert.Equal(GraphPermissions.AuditLog, CaseOf.Ask("app-key-change", facts with { AppAudits = CaseOf.Refused<IReadOnlyList<DirectoryAudit>>(GraphPermissions.AuditLog) }).Permission);
    }

    [Fact]
    public void A_change_of_keys_beside_a_code_that_speaks_of_none_only_fits()
    {
        var audit = new DirectoryAudit { ActivityDisplayName = "Update application – Certificates and secrets management ", ActivityDateTime = CaseOf.Now.AddDays(-2.5) };
        var facts = (CaseOf.Text("AADSTS140001: The session is not valid.") with { Times = CaseOf.Failing, AppAudits = FactOf.Answer<IReadOnlyList<DirectoryAudit>>([audit]) }).WithApp(CaseOf.App());

        Assert.Equal((Stance.Fits, "app-keys-changed"), (CaseOf.Ask("app-key-change", facts).Stance, CaseOf.Ask("app-key-change", facts).Trouble?.Id));
    }

    [Fact]
    public void A_diagnosis_tries_no_secret_and_says_who_can()
    {
        Assert.Contains("Test-AppSecret -AppId " + CaseOf.AppId, CaseOf.Ask("secret-rejected", CaseOf.Text(Wrong).WithApp(CaseOf.App())).Reason, StringComparison.Ordinal);
        Assert.Equal(Stance.Unknown, CaseOf.Ask("secret-lint", CaseOf.Text(Wrong)).Stance);
    }

    [Fact]
    public void The_id_of_a_secret_in_the_request_is_a_damaged_secret()
    {
        var facts = CaseOf.Text(Wrong) with { Requests = RequestsInText.Find("grant_type=client_credentials&client_id=3f0c1b7e-94d2-4c58-8a6e-2b7d90e1c4fa&client_secret=0b9d3f6e-7a14-4c2b-8d55-9e60f1a2b3c4") };
        var answer = CaseOf.Ask("secret-lint", facts);

        Assert.Equal(Stance.Proves, answer.Stance);
        Assert.DoesNotContain("0b9d3f6e", string.Join(" ", answer.Evidence), StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_that_has_ended_is_proof_and_a_valid_one_leaves_open_which_was_used()
    {
        Assert.Equal(Stance.Proves, CaseOf.Ask("certificate-valid", CaseOf.Text(Certificate).WithApp(WithKey(-1))).Stance);
        Assert.Equal(Stance.Silent, CaseOf.Ask("certificate-valid", CaseOf.Text(Certificate).WithApp(WithKey(90))).Stance);
        Assert.Equal(Stance.Against, CaseOf.Ask("certificate-valid", CaseOf.Text(Wrong).WithApp(WithKey(90))).Stance);
        Assert.Equal(Stance.Silent, CaseOf.Ask("certificate-valid", CaseOf.Text(null).WithApp(WithKey(-1) with { PasswordCredentials = [CaseOf.Secret("main", -9, 90)] })).Stance);
    }

    [Fact]
    public void A_thumbprint_that_the_app_does_not_have_is_proof()
    {
        var facts = CaseOf.Text(Certificate + " Thumbprint of key used by client: '9C41E07D5AB3F826E1D094C7B8A35F60D2E1947B'").WithApp(WithKey(90));

        Assert.Equal(Stance.Proves, CaseOf.Ask("certificate-valid", facts).Stance);
        Assert.Equal(Stance.Silent, CaseOf.Ask("certificate-valid", facts.WithApp(WithKey(90, "nEHgfVqz+Cbh0JTHuKNfYNLhlHs="))).Stance);
    }

    [Fact]
    public void A_subject_that_no_federated_credential_has_to_the_letter_is_proof()
    {
        Assert.Equal(Stance.Proves, CaseOf.Ask("federated-credential", Federated(Subject, "repo:contoso/bi:ref:refs/heads/main")).Stance);
        Assert.Equal(Stance.Proves, CaseOf.Ask("federated-credential", Federated(Subject, "repo:Contoso/bi:ref:refs/heads/release")).Stance);
        Assert.Equal(Stance.Against, CaseOf.Ask("federated-credential", Federated(Subject, "repo:contoso/bi:ref:refs/heads/release")).Stance);
        Assert.Equal(Stance.Silent, CaseOf.Ask("federated-credential", Federated(Wrong, "repo:contoso/bi:ref:refs/heads/main")).Stance);
        Assert.Equal(GraphPermissions.Applications, CaseOf.Ask("federated-credential", Federated(Subject, "x") with { FederatedCredentials = CaseOf.Refused<IReadOnlyList<FederatedCredential>>(GraphPermissions.Applications) }).Permission);
    }

    [Fact]
    public void The_active_SAML_certificate_counts_and_not_the_one_beside_it()
    {
        Assert.Equal(Stance.Proves, CaseOf.Ask("saml-certificate", CaseOf.Text(null).WithApp(null, Saml(-1, 300))).Stance);
        Assert.Equal(Stance.Against, CaseOf.Ask("saml-certificate", CaseOf.Text(null).WithApp(null, Saml(200, -1))).Stance);
        Assert.Equal(Stance.Silent, CaseOf.Ask("saml-certificate", CaseOf.Text(null).WithApp(null, CaseOf.Principal())).Stance);
    }

    [Fact]
    public void A_redirect_URI_is_compared_to_the_letter()
    {
        var registered = CaseOf.App() with { Web = new RedirectPlatform { RedirectUris = ["https://portal.contoso.com/in"] } };

        Assert.Equal(Stance.Proves, CaseOf.Ask("app-redirect-uri", CaseOf.Text(Redirect).WithApp(registered)).Stance);
        Assert.Equal(Stance.Against, CaseOf.Ask("app-redirect-uri", CaseOf.Text(Redirect).WithApp(registered with { Web = new RedirectPlatform { RedirectUris = ["https://portal.contoso.com/in/"] } })).Stance);
        Assert.Equal(Stance.Silent, CaseOf.Ask("app-redirect-uri", CaseOf.Text(Wrong).WithApp(registered)).Stance);
    }

    [Fact]
    public void A_single_tenant_app_at_a_shared_authority_is_proof()
    {
        var request = RequestsInText.Find("https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=3f0c1b7e-94d2-4c58-8a6e-2b7d90e1c4fa&response_type=code");
        var facts = CaseOf.Text("AADSTS90056: The token redemption request is not valid.") with { Requests = request };

        Assert.Equal(Stance.Proves, CaseOf.Ask("app-audience", facts.WithApp(CaseOf.App())).Stance);
        Assert.Equal(Stance.Against, CaseOf.Ask("app-audience", facts.WithApp(CaseOf.App() with { SignInAudience = "AzureADMultipleOrgs" })).Stance);
        Assert.Equal(Stance.Silent, CaseOf.Ask("app-audience", (facts with { Requests = [] }).WithApp(CaseOf.App())).Stance);
    }

    [Fact]
    public void A_permission_that_waits_for_consent_is_proof_where_the_code_speaks_of_consent()
    {
        var app = CaseOf.App() with { RequiredResourceAccess = [new RequiredResource { ResourceAppId = "00000009-0000-0000-c000-000000000000", ResourceAccess = [new ResourceAccess { Id = "r1", Type = "Role" }] }] };

        Assert.Equal(Stance.Proves, CaseOf.Ask("app-consent", Consent("AADSTS65001: The user or administrator has not consented to use the application.").WithApp(app)).Stance);
        Assert.Equal(Stance.Fits, CaseOf.Ask("app-consent", Consent("{\"error\":{\"code\":\"Authorization_IdentityNotFound\"}}").WithApp(app)).Stance);
        Assert.Equal(Stance.Silent, CaseOf.Ask("app-consent", Consent("AADSTS65001: not consented", new AppRoleAssignment { AppRoleId = "r1", ResourceId = "pbi" }).WithApp(app)).Stance);
    }

    [Fact]
    public void A_Power_BI_permission_does_harm_to_admin_calls_alone()
    {
        var role = new AppRoleAssignment { AppRoleId = "r1", ResourceId = "pbi" };

        Assert.Equal(Stance.Proves, CaseOf.Ask("app-harmful-permission", Consent("GET /v1.0/myorg/admin/groups PowerBINotAuthorizedException", role)).Stance);
        Assert.Equal(Stance.Fits, CaseOf.Ask("app-harmful-permission", Consent("PowerBINotAuthorizedException", role)).Stance);
        Assert.Equal(Stance.Against, CaseOf.Ask("app-harmful-permission", Consent("PowerBINotAuthorizedException")).Stance);
        Assert.Equal(GraphPermissions.Consent, CaseOf.Ask("app-harmful-permission", CaseOf.Text("PowerBINotAuthorizedException") with { AppConsent = CaseOf.Refused<AppConsent>(GraphPermissions.Consent) }).Permission);
    }

    [Theory]
    [InlineData(true, Stance.Fits)]
    [InlineData(false, Stance.Against)]
    [InlineData(null, Stance.Unknown)]
    public void Only_an_app_that_demands_assignment_can_lack_it(bool? demands, Stance expected) =>
        Assert.Equal(expected, CaseOf.Ask("app-assignment", CaseOf.Text("AADSTS50105: not assigned").WithApp(CaseOf.App(), CaseOf.Principal() with { AppRoleAssignmentRequired = demands })).Stance);

    [Fact]
    public void A_device_code_needs_a_registration_that_allows_it()
    {
        var facts = CaseOf.Text("AADSTS7000218: The request body must contain client_assertion or client_secret.") with { Requests = RequestsInText.Find("grant_type=device_code&client_id=3f0c1b7e-94d2-4c58-8a6e-2b7d90e1c4fa&device_code=x") };

        Assert.Equal(Stance.Proves, CaseOf.Ask("app-public-client", facts.WithApp(CaseOf.App())).Stance);
        Assert.Equal(Stance.Against, CaseOf.Ask("app-public-client", facts.WithApp(CaseOf.App() with { IsFallbackPublicClient = true })).Stance);
        Assert.Equal(Stance.Fits, CaseOf.Ask("app-public-client", (facts with { Requests = [] }).WithApp(CaseOf.App())).Stance);
        Assert.Equal(Stance.Silent, CaseOf.Ask("app-public-client", (facts with { Requests = [] }).WithApp(CaseOf.App(CaseOf.Secret("s", -10, 10)))).Stance);
    }

    [Fact]
    public void A_secret_that_is_younger_than_the_failure_had_not_ended_by_then() =>
        Assert.Equal(Stance.Silent, CaseOf.Ask("secret-expired", (CaseOf.Text("AADSTS7000215: Invalid client secret provided.") with { Times = CaseOf.Failing }).WithApp(CaseOf.App(CaseOf.Secret("s", -0.01, 90)))).Stance);

    [Fact]
    public void An_ended_secret_in_the_log_of_an_app_with_a_valid_one_is_an_old_one()
    {
        var facts = CaseOf.Text(null).WithApp(CaseOf.App(CaseOf.Secret("old", -400, -5), CaseOf.Secret("new", -20, 300))) with { AppSignIns = Rows(CaseOf.Row(7000222)) };

        Assert.Equal("secret-stale", CaseOf.Ask("app-sign-in-log", facts).Trouble?.Id);
    }

    [Fact]
    public void An_assertion_that_begins_after_the_services_time_was_made_by_a_clock_that_is_ahead()
    {
        const string Text = "AADSTS700024: Client assertion is not within its valid time range. Current time: 2026-03-04T10:00:00.0000000Z, assertion valid from {0}, expiry time of assertion 2026-03-04T11:27:21.0000000Z.";

        Assert.Equal((Stance.Proves, "clock-wrong"), (Clock("2026-03-04T10:17:21.0000000Z").Stance, Clock("2026-03-04T10:17:21.0000000Z").Trouble?.Id));
        Assert.NotEqual(Stance.Proves, Clock("2026-03-04T09:00:00.0000000Z").Stance);

        static CheckAnswer Clock(string from) => CaseOf.Ask("clock-skew", CaseOf.Text(Text.Replace("{0}", from, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_log_of_the_app_tells_what_its_code_states()
    {
        var facts = CaseOf.Text("AADSTS7000112: Application is disabled.").WithApp(CaseOf.App());

        Assert.Equal((Stance.Proves, "app-disabled"), (CaseOf.Ask("app-sign-in-log", facts with { AppSignIns = Rows(CaseOf.Row(7000112)) }).Stance, CaseOf.Ask("app-sign-in-log", facts with { AppSignIns = Rows(CaseOf.Row(7000112)) }).Trouble?.Id));
        Assert.Equal(Stance.Silent, CaseOf.Ask("app-sign-in-log", facts with { AppSignIns = Rows(CaseOf.Row(0)) }).Stance);
        Assert.Equal(GraphPermissions.Policies, CaseOf.Ask("app-sign-in-log", CaseOf.Text("AADSTS53003: blocked") with { AppSignIns = Rows(CaseOf.Row(53003)) }).Permission);
        Assert.Equal(GraphPermissions.SignIns, CaseOf.Ask("app-sign-in-log", facts with { AppSignIns = CaseOf.Refused<IReadOnlyList<SignInRow>>(GraphPermissions.SignIns) }).Permission);
    }

    [Fact]
    public void A_vault_that_says_another_end_fits_and_the_same_end_speaks_against_it()
    {
        var facts = CaseOf.Text(Expired).WithApp(CaseOf.App(CaseOf.Secret("loader", -300, -1)));

        Assert.Equal(Stance.Fits, CaseOf.Ask("vault-mismatch", facts with { Vault = Vault(90) }).Stance);
        Assert.Equal(Stance.Against, CaseOf.Ask("vault-mismatch", facts with { Vault = Vault(-1) }).Stance);
        Assert.Equal(GraphPermissions.VaultList, CaseOf.Ask("vault-mismatch", facts with { Vault = CaseOf.Refused<IReadOnlyList<VaultSecretItem>>(GraphPermissions.VaultList) }).Permission);
    }

    private static Fact<IReadOnlyList<VaultSecretItem>> Vault(double days) => FactOf.Answer<IReadOnlyList<VaultSecretItem>>(
        [new VaultSecretItem { Id = "https://kv.vault.azure.net/secrets/loader", Attributes = new VaultAttributes { Enabled = true, Exp = CaseOf.Now.AddDays(days).ToUnixTimeSeconds() } }]);

    private static Fact<IReadOnlyList<SignInRow>> Rows(params SignInRow[] rows) => FactOf.Answer<IReadOnlyList<SignInRow>>(rows);

    private static CaseFacts Consent(string text, params AppRoleAssignment[] roles) => CaseOf.Text(text) with
    {
        AppConsent = FactOf.Answer(new AppConsent(roles, [], new ServicePrincipal { Id = "pbi", AppRoles = [new AppRole { Id = "r1", Value = "Tenant.Read.All" }] })),
    };

    private static CaseFacts Deleted(double days) => CaseOf.Text(NotFound) with
    {
        Times = CaseOf.Failing, AppId = new Tied<string>(CaseOf.AppId, Tie.Named),
        App = FactOf.Answer(new FoundApp(CaseOf.AppId) { Deleted = new Application { AppId = CaseOf.AppId, DisplayName = "Loader", DeletedDateTime = CaseOf.Now.AddDays(days) } }),
    };

    private static Application WithKey(double end, string? identifier = "b3RoZXI=") =>
        CaseOf.App() with { KeyCredentials = [new KeyCredential { KeyId = "k1", DisplayName = "CN=loader", Usage = "Verify", CustomKeyIdentifier = identifier, StartDateTime = CaseOf.Now.AddDays(-300), EndDateTime = CaseOf.Now.AddDays(end) }] };

    private static ServicePrincipal Saml(double active, double other) => CaseOf.Principal() with
    {
        PreferredTokenSigningKeyThumbprint = "0102",
        KeyCredentials =
        [
            new KeyCredential { KeyId = "k1", DisplayName = "sso", Usage = "Sign", CustomKeyIdentifier = "AQI=", EndDateTime = CaseOf.Now.AddDays(active) },
            new KeyCredential { KeyId = "k2", DisplayName = "next", Usage = "Sign", CustomKeyIdentifier = "AwQ=", EndDateTime = CaseOf.Now.AddDays(other) },
        ],
    };

    private static CaseFacts Federated(string text, string subject) =>
        CaseOf.Text(text).WithApp(CaseOf.App()) with { FederatedCredentials = FactOf.Answer<IReadOnlyList<FederatedCredential>>([new FederatedCredential { Name = "main", Subject = subject, Issuer = "https://token", Audiences = ["api://AzureADTokenExchange"] }]) };
}
