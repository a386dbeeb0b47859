using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace PbiDiag.Simulator.Model;

[Description("A certificate of an app. Without publicKey and thumbprint the simulator makes a real one with its private key.")]
public sealed class AppCertificate : Named
{
    [Description("The key id.")]
    public Guid? KeyId { get; set; }

    [Description("SHA-1 thumbprint in hex. With it alone the certificate can be listed but nobody can sign in with it.")]
    public string? Thumbprint { get; set; }

    [Description("The certificate in base64 (DER).")]
    public string? PublicKey { get; set; }

    [Description("When it became valid.")]
    public DateTimeOffset? Start { get; set; }

    [Description("When it ends.")]
    public DateTimeOffset? End { get; set; }

    [Description("Verify or Sign.")]
    [AllowedValues("Verify", "Sign")]
    public string Usage { get; set; } = "Verify";
}
