using System.Management.Automation;
using System.Security;
using PbiDiag.SignIn;

namespace PbiDiag.Contexts;

/// <summary>A token as it comes: a text, a secure string, or what Get-AzAccessToken puts out.</summary>
internal static class AccessTokenInput
{
    public static Secret ToSecret(object input)
    {
        var value = PSObject.AsPSObject(input).Properties["Token"]?.Value ?? input;
        return (value is PSObject wrapped ? wrapped.BaseObject : value) switch
        {
            SecureString secure => new Secret(secure),
            var other => new Secret(other.ToString() ?? ""),
        };
    }
}
