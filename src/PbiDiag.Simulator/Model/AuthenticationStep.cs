using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("One step of an authentication.")]
public sealed class AuthenticationStep
{
    [Description("Password, Mobile app notification, ...")]
    public string Method { get; set; } = "Password";

    [Description("False: it failed.")]
    public bool Succeeded { get; set; } = true;

    [Description("What the log says of it.")]
    public string? Detail { get; set; }
}
