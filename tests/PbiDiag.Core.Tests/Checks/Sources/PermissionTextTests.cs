using PbiDiag.Checks;
using PbiDiag.Checks.Sources;

namespace PbiDiag.Core.Tests.Checks.Sources;

public sealed class PermissionTextTests
{
    private const string Denied = "The SELECT permission was denied on the object 'Orders', database 'Sales', schema 'dbo'. (Error: 229)";

    [Theory]
    [InlineData(Denied, "source-permission-missing")]
    [InlineData("Cannot open database \"Sales\" requested by the login. The login failed. (Error: 4060)", "source-permission-missing")]
    [InlineData("Login failed for user 'bi'. Reason: The account is disabled. (Error: 18470)", "login-disabled")]
    [InlineData("Client with IP address '20.50.2.10' is not allowed to access the server. (Error: 40615)", "firewall-blocks")]
    public void The_words_of_a_failure_that_goes_on_are_the_proof(string text, string trouble)
    {
        var answer = new PermissionText().Judge(Given.Failing(text));

        Assert.Equal((Stance.Proves, trouble), (answer.Stance, answer.Trouble!.Id));
    }

    [Fact]
    public void A_text_by_itself_only_fits() => Assert.Equal(Stance.Fits, new PermissionText().Judge(Given.Failing(Denied, live: false)).Stance);

    [Fact]
    public void A_refused_login_is_no_missing_right() =>
        Assert.Equal(Stance.Silent, new PermissionText().Judge(Given.Failing("Login failed for user 'bi'. (Error: 18456)")).Stance);
}
