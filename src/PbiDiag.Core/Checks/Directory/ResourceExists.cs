using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Directory;

internal sealed class ResourceExists : Check
{
    private const string Source = Seen.Graph + "servicePrincipals";

    public override string Id => "resource-exists";

    public override string Question => "Does the resource that the token is for have a service principal in this tenant?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Resource];

    internal override IReadOnlyList<Trouble> Finds => [DirectoryTrouble.ResourceMissing];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.Resource is not { IsKnown: true, Value: { } resource })
            return Seen.NotRead(facts.Resource);
        if (!resource.Principal.IsKnown)
            return Seen.NotRead(resource.Principal);
        if (resource.Principal.Value is not { } service)
            return CheckAnswer.Proves(DirectoryTrouble.ResourceMissing, Seen.In(Source, $"The service {resource.Id} has no service principal in this tenant.", resource.Id)) with { Subject = resource.Id };
        if (service.AccountEnabled == false)
            return CheckAnswer.Proves(DirectoryTrouble.ResourceMissing, Seen.In(Source, $"The service {service.DisplayName} is disabled in this tenant.", "accountEnabled False")) with { Subject = service.DisplayName };
        var seen = Seen.In(Source, $"The service {service.DisplayName} is in this tenant and enabled.", resource.Id);
        return (Words.State(facts, DirectoryTrouble.ResourceMissing) ? CheckAnswer.Against(seen) : CheckAnswer.Silent("The service is there.", seen)) with { Subject = service.DisplayName };
    }
}
