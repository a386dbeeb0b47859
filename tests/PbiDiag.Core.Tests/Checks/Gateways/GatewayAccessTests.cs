using PbiDiag.Checks;
using PbiDiag.Checks.Gateways;
using PbiDiag.Facts;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Core.Tests.Checks.Gateways;

public sealed class GatewayAccessTests
{
    [Fact]
    public void An_owner_who_is_not_among_the_users_fits() =>
        Assert.Equal((Stance.Fits, "gateway-access-missing"), (Judge(new DatasourceUser { EmailAddress = "other@contoso.com" }).Stance, Judge(new DatasourceUser { EmailAddress = "other@contoso.com" }).Trouble!.Id));

    [Fact]
    public void An_owner_who_is_speaks_against_it() => Assert.Equal(Stance.Against, Judge(new DatasourceUser { EmailAddress = "Owner@contoso.com" }).Stance);

    [Fact]
    public void A_group_may_have_the_owner_in_it() => Assert.Equal(Stance.Silent, Judge(new DatasourceUser { DisplayName = "BI", PrincipalType = "Group" }).Stance);

    [Fact]
    public void No_users_at_all_say_nothing() => Assert.Equal(Stance.Silent, Judge().Stance);

    [Fact]
    public void Who_does_not_administer_the_gateway_cannot_tell()
    {
        var answer = new GatewayAccess().Judge(Given.Failing() with { SourceUsers = Given.Refused<IReadOnlyList<DatasourceUser>>("Administrator of the gateway") });

        Assert.Equal((Stance.Unknown, "Administrator of the gateway"), (answer.Stance, answer.Permission));
    }

    private static CheckAnswer Judge(params DatasourceUser[] users) =>
        new GatewayAccess().Judge(Given.Failing() with { Model = FactOf.Answer(new Dataset { ConfiguredBy = "owner@contoso.com" }), SourceUsers = Given.List(users) });
}
