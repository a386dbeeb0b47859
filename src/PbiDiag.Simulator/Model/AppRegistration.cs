using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("An app: its registration and its enterprise app (service principal) in one.")]
public sealed class AppRegistration : Named
{
    [Description("The app (client) id.")]
    public Guid? AppId { get; set; }

    [Description("The object id of the registration.")]
    public Guid? Id { get; set; }

    [Description("The object id of the service principal.")]
    public Guid? ServicePrincipalId { get; set; }

    [Description("Application: registered here. Enterprise: registered in another tenant, only the service principal is here. ManagedIdentity: an Azure resource's own. RegistrationOnly: registered here, but without a service principal.")]
    public AppKind Kind { get; set; } = AppKind.Application;

    [Description("A second, different app may show the same name: this one is shown in place of the name.")]
    public string? DisplayName { get; set; }

    [Description("False: the service principal is disabled for sign-in.")]
    public bool Enabled { get; set; } = true;

    [Description("Deleted then; it can be restored for 30 days.")]
    public DateTimeOffset? Deleted { get; set; }

    [Description("When it was registered.")]
    public DateTimeOffset? Created { get; set; }

    [Description("AzureADMyOrg, AzureADMultipleOrgs, AzureADandPersonalMicrosoftAccount or PersonalMicrosoftAccount.")]
    public string SignInAudience { get; set; } = "AzureADMyOrg";

    [Description("Secrets.")]
    public List<AppSecret> Secrets { get; set; } = [];

    [Description("Certificates.")]
    public List<AppCertificate> Certificates { get; set; } = [];

    [Description("Federated credentials.")]
    public List<FederatedCredential> Federated { get; set; } = [];

    [Description("Secrets on the service principal.")]
    public List<AppSecret> ServicePrincipalSecrets { get; set; } = [];

    [Description("Certificates on the service principal.")]
    public List<AppCertificate> ServicePrincipalCertificates { get; set; } = [];

    [Description("SAML signing certificates: each shows as two certificates and a secret of one customKeyIdentifier.")]
    public List<AppCertificate> SamlCertificates { get; set; } = [];

    [Description("Who gets mail before a SAML certificate ends.")]
    public List<string> NotificationEmails { get; set; } = [];

    [Description("Users and apps that own it, by name.")]
    public List<string> Owners { get; set; } = [];

    [Description("Application permissions with admin consent, e.g. Graph/Application.Read.All, PowerBI/Tenant.Read.All.")]
    public List<string> ApplicationPermissions { get; set; } = [];

    [Description("Delegated permissions with admin consent, e.g. PowerBI/Dataset.Read.All.")]
    public List<string> DelegatedPermissions { get; set; } = [];

    [Description("What the registration asks for. Without it: what it has been granted. App permissions end in (application).")]
    public List<string>? RequestedPermissions { get; set; }

    [Description("Redirect URIs by platform.")]
    public RedirectUris RedirectUris { get; set; } = new();

    [Description("Sign-in without a secret is allowed (public client flows).")]
    public bool PublicClient { get; set; }

    [Description("Must users be assigned to it.")]
    public bool AssignmentRequired { get; set; }
}
