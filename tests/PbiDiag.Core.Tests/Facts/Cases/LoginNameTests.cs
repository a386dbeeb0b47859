using PbiDiag.Facts.Cases;

namespace PbiDiag.Core.Tests.Facts.Cases;

public sealed class LoginNameTests
{
    [Theory]
    [InlineData("Login failed for user 'svc_bi'.", "svc_bi")]
    [InlineData(@"Cannot connect. Login failed for user 'CONTOSO\svc.sales'. Reason: disabled.", @"CONTOSO\svc.sales")]
    [InlineData(@"Login failed for user 'CONTOSO\\\\svc.sales'.", @"CONTOSO\svc.sales")]
    [InlineData("FATAL: password authentication failed for user \"reader\"", "reader")]
    [InlineData("Access denied for user 'reader'@'10.0.0.5' (using password: YES)", "reader")]
    [InlineData("Login failed for user ''.", null)]
    [InlineData("The login failed.", null)]
    [InlineData(null, null)]
    public void The_login_that_a_refusal_names_is_read(string? text, string? login) => Assert.Equal(login, LoginName.In(text));

    [Theory]
    [InlineData("svc.sales@contoso.com", true)]
    [InlineData("svc.sales@sql01", false)]
    [InlineData("bi_hr", false)]
    [InlineData(null, false)]
    public void A_login_with_an_address_can_be_an_account(string? login, bool isOne) => Assert.Equal(isOne, LoginName.IsAddress(login));

    [Theory]
    [InlineData(@"CONTOSO\svc.sales", "CONTOSO", "svc.sales")]
    [InlineData("bi_hr", null, null)]
    [InlineData("svc.sales@contoso.com", null, null)]
    [InlineData(@"CONTOSO\", null, null)]
    [InlineData(null, null, null)]
    public void Only_a_login_of_a_domain_is_looked_for_in_the_directory(string? login, string? domain, string? name) =>
        Assert.Equal((domain, name), (LoginName.OfDomain(login)?.Domain, LoginName.OfDomain(login)?.Name));
}
