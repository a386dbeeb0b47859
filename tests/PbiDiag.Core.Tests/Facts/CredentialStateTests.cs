using PbiDiag.Facts.Credentials;
using PbiDiag.Results;

namespace PbiDiag.Core.Tests.Facts;

public sealed class CredentialStateTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-1, CredentialState.Expired)]
    [InlineData(0, CredentialState.Expired)]
    [InlineData(1, CredentialState.Critical)]
    [InlineData(30, CredentialState.Critical)]
    [InlineData(31, CredentialState.Warning)]
    [InlineData(60, CredentialState.Warning)]
    [InlineData(61, CredentialState.Ok)]
    public void The_state_follows_from_the_days_left(int days, CredentialState expected) =>
        Assert.Equal(expected, CredentialStates.Of(Now.AddDays(-100), Now.AddDays(days), Now, new CredentialLimits()));

    [Fact]
    public void A_credential_that_has_not_begun_is_not_yet_valid() =>
        Assert.Equal(CredentialState.NotYetValid, CredentialStates.Of(Now.AddDays(1), Now.AddDays(10), Now, new CredentialLimits()));

    [Fact]
    public void Two_years_are_usual_and_one_day_more_is_long()
    {
        Assert.Equal(CredentialState.Ok, CredentialStates.Of(Now, Now.AddYears(2), Now, new CredentialLimits()));
        Assert.Equal(CredentialState.LongLived, CredentialStates.Of(Now, Now.AddYears(2).AddDays(1), Now, new CredentialLimits()));
    }

    [Fact]
    public void Without_an_end_nothing_is_near() =>
        Assert.Equal(CredentialState.Ok, CredentialStates.Of(null, null, Now, new CredentialLimits()));

    [Fact]
    public void The_day_of_the_end_is_day_zero_and_the_next_is_below()
    {
        Assert.Equal(0, CredentialStates.DaysLeft(Now.AddHours(5), Now));
        Assert.Equal(-1, CredentialStates.DaysLeft(Now.AddHours(-5), Now));
    }

    [Fact]
    public void An_expired_secret_beside_a_longer_valid_one_is_superseded()
    {
        HeldCredential[] all = [Secret(-300, -5), Secret(-10, 200)];

        Assert.True(CredentialStates.IsSuperseded(all[0], all, Now));
        Assert.False(CredentialStates.IsSuperseded(all[1], all, Now));
        Assert.True(CredentialStates.IsOnlyValid(all[1], all, Now));
        Assert.False(CredentialStates.IsOnlyValid(all[0], all, Now));
    }

    [Fact]
    public void One_that_has_not_begun_supersedes_nothing()
    {
        HeldCredential[] all = [Secret(-300, 5), Secret(10, 200)];

        Assert.False(CredentialStates.IsSuperseded(all[0], all, Now));
        Assert.True(CredentialStates.IsOnlyValid(all[0], all, Now));
    }

    [Fact]
    public void A_certificate_does_not_supersede_a_secret_and_yet_keeps_the_app_going()
    {
        HeldCredential[] all = [Secret(-300, 5), Secret(-300, 200) with { Type = AppCredentialType.Certificate }];

        Assert.False(CredentialStates.IsSuperseded(all[0], all, Now));
        Assert.False(CredentialStates.IsOnlyValid(all[0], all, Now));
    }

    [Fact]
    public void A_federated_credential_keeps_the_app_going()
    {
        HeldCredential[] all = [Secret(-300, 5), new(AppCredentialType.Federated, "f", "GitHub", null, null)];

        Assert.False(CredentialStates.IsOnlyValid(all[0], all, Now));
    }

    [Fact]
    public void An_active_saml_certificate_is_not_superseded_by_one_that_waits()
    {
        HeldCredential[] all = [Saml(5, active: true), Saml(300, active: false)];

        Assert.False(CredentialStates.IsSuperseded(all[0], all, Now));
    }

    [Fact]
    public void An_old_saml_certificate_is_superseded_by_the_active_one()
    {
        HeldCredential[] all = [Saml(5, active: false), Saml(300, active: true)];

        Assert.True(CredentialStates.IsSuperseded(all[0], all, Now));
    }

    private static HeldCredential Secret(int from, int to) => new(AppCredentialType.Secret, Guid.NewGuid().ToString(), "s", Now.AddDays(from), Now.AddDays(to));

    private static HeldCredential Saml(int to, bool active) => Secret(-300, to) with { Type = AppCredentialType.SamlSigning, Active = active };
}
