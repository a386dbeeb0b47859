using PbiDiag.Results;

namespace PbiDiag.Facts.DataSources;

/// <summary>What an error says of the credential behind it.</summary>
public static class CredentialVerdict
{
    private static readonly HashSet<string> NoneStored = new(StringComparer.OrdinalIgnoreCase)
    {
        "DMTS_DatasourceHasNoCredentialError", "DMTS_CredentialNotFoundError", "ModelRefreshFailed_CredentialsNotSpecified",
    };

    private static readonly HashSet<string> RunOut = new(StringComparer.OrdinalIgnoreCase)
    {
        "AADSTS7000222", "AADSTS50055", "AADSTS50144", "SQL18487", "SQL18488", "18487", "18488",
    };

    public static CredentialStatus Of(ErrorInfo info)
    {
        var codes = info.Codes.Concat([info.Code ?? "", info.RootCauseCode ?? ""]).ToList();
        if (codes.Exists(NoneStored.Contains))
            return CredentialStatus.Missing;
        if (codes.Exists(RunOut.Contains) || IsEndedSignature(info.Text))
            return CredentialStatus.Expired;
        return info.Category switch
        {
            Category.SessionToken => CredentialStatus.Expired,
            Category.GatewayOffline => CredentialStatus.GatewayOffline,
            Category.SourceUnreachable or Category.Network or Category.Tls => CredentialStatus.Unreachable,
            Category.GatewayCredential or Category.SourceCredential or Category.SourcePermission or Category.Password or Category.ClientSecret
                or Category.Certificate or Category.FederatedCredential or Category.ConditionalAccess or Category.Mfa or Category.UserAccount
                or Category.ConsentPermission or Category.AppRegistration or Category.AppAssignment or Category.Federation or Category.Device
                or Category.Tenant or Category.ResourceScope or Category.Licence => CredentialStatus.Invalid,
            _ => CredentialStatus.NotChecked,
        };
    }

    // A shared access signature ends with this sentence and no code of its own: https://learn.microsoft.com/rest/api/storageservices/sas-error-codes
    private static bool IsEndedSignature(string? text) =>
        text?.IndexOf("Signature not valid in the specified time frame", StringComparison.OrdinalIgnoreCase) >= 0;
}
