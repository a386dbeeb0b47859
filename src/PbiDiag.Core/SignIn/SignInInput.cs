using PbiDiag.Failures;
using PbiDiag.SignIn.Methods;

namespace PbiDiag.SignIn;

/// <summary>Refuses what cannot work, each with its own id.</summary>
internal static class SignInInput
{
    public static void Check(SignInMethod method, string? tenant)
    {
        if (tenant is not null && !IsTenant(tenant))
            throw new FailureException(SignInInputFailures.TenantMalformed(tenant));
        if (tenant is null && method.NeedsTenant)
            throw new FailureException(SignInInputFailures.TenantMissing());
        if (method.AppId is { } clientId && !Guid.TryParse(clientId, out _))
            throw new FailureException(SignInInputFailures.ClientIdMalformed(clientId));
        if (method is SecretSignIn { Secret.IsEmpty: true })
            throw new FailureException(SignInInputFailures.SecretEmpty());
        if (method is WorkloadIdentitySignIn { TokenFile: var file } && !File.Exists(file))
            throw new FailureException(SignInInputFailures.FederatedTokenFileNotFound(file));
    }

    private static bool IsTenant(string tenant) => Guid.TryParse(tenant, out _) || IsDomain(tenant);

    private static bool IsDomain(string text)
    {
        var labels = text.Split('.');
        return labels.Length >= 2 && text.Length <= 253 && labels.All(IsLabel);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63 && label[0] != '-' && label[label.Length - 1] != '-' && label.All(c => char.IsLetterOrDigit(c) || c == '-');
}
