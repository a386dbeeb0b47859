using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace PbiDiag.Simulator.Model;

[Description("An account. The name is its user principal name.")]
public sealed class UserAccount : Named
{
    [Description("The object id.")]
    public Guid? Id { get; set; }

    [Description("Without it: made from the user principal name.")]
    public string? DisplayName { get; set; }

    [Description("What it signs in with.")]
    public string? Password { get; set; }

    [Description("False: sign-in is blocked by an administrator.")]
    public bool Enabled { get; set; } = true;

    [Description("Member or Guest.")]
    [AllowedValues("Member", "Guest")]
    public string Type { get; set; } = "Member";

    [Description("Synced from an on-premises directory.")]
    public bool Synced { get; set; }

    [Description("When it was created.")]
    public DateTimeOffset? Created { get; set; }

    [Description("When its password was last changed.")]
    public DateTimeOffset? PasswordChanged { get; set; }

    [Description("The password has run out.")]
    public bool PasswordExpired { get; set; }

    [Description("Tokens issued before are refused (a revoke, or a password change).")]
    public DateTimeOffset? SessionsValidFrom { get; set; }

    [Description("Deleted then; listed under deleted items only.")]
    public DateTimeOffset? Deleted { get; set; }

    [Description("Its licences.")]
    public List<Licence> Licences { get; set; } = [Licence.PowerBIPro];

    [Description("Directory roles, e.g. Fabric Administrator.")]
    public List<string> Roles { get; set; } = [];

    [Description("none, low, medium or high. Above none it is listed as a risky user.")]
    [AllowedValues("none", "low", "medium", "high")]
    public string Risk { get; set; } = "none";

    [Description("Locked after too many wrong passwords.")]
    public bool Locked { get; set; }

    [Description("Last successful sign-in.")]
    public DateTimeOffset? LastSignIn { get; set; }
}
