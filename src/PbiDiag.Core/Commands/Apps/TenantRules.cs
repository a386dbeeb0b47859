using PbiDiag.Facts;
using PbiDiag.Failures;
using PbiDiag.Results;
using PbiDiag.Services.Entra.Models;

namespace PbiDiag.Commands.Apps;

/// <summary>The tenant of a request against what the directory publishes of it.</summary>
internal static class TenantRules
{
    /// <param name="tenant">As the request names it: an id or a domain.</param>
    /// <param name="own">The tenant that is signed in to.</param>
    /// <param name="metadata">What the directory answered for it.</param>
    public static AuthRequestFinding? Look(string tenant, string own, Fact<OpenIdConfiguration> metadata)
    {
        if (metadata.Failure is ApiFailure { Status: 400 or 404 })
            return Finding(CheckStatus.Fail, tenant, $"There is no tenant '{tenant}' in this cloud.", "Use the tenant's id, as Entra admin center > Overview shows it.") with { Code = TextList.Of(["AADSTS90002"]) };
        if (metadata.Failure is { } failure)
            return Finding(CheckStatus.NotChecked, tenant, $"Whether there is a tenant '{tenant}' could not be asked: {failure.Message}", failure.RecommendedAction);
        var id = metadata.Value?.Issuer?.Split('/').FirstOrDefault(static part => Guid.TryParse(part, out _));
        return id is null || !Guid.TryParse(own, out _) || string.Equals(id, own, StringComparison.OrdinalIgnoreCase)
            ? null
            : Finding(CheckStatus.Warning, tenant, $"The request goes to the tenant {id}, and not to the one that is signed in to ({own}): what was said of the registration is of the latter.", "Check that the request names the tenant that the app is used in.") with { Expected = own };
    }

    private static AuthRequestFinding Finding(CheckStatus status, string tenant, string message, string fix) =>
        new() { Request = "tenant", Rule = "tenant", Status = status, Parameter = "tenant", Value = tenant, Message = message, Fix = fix };
}
