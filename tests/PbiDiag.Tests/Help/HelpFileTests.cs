using System.Xml.Linq;
using PbiDiag.Tests.Staged;

namespace PbiDiag.Tests.Help;

/// <summary>The file that PowerShell reads, as the build left it: the engine itself is asked in the Pester tests.</summary>
public sealed class HelpFileTests : IDisposable
{
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Text = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    private readonly CmdletAssembly module = new(ModuleHost.PowerShell);
    private readonly XElement help = XElement.Load(Path.Combine(BuildFacts.ModuleFolder, "en-US", "PbiDiag.dll-Help.xml"));

    [Fact]
    public void It_holds_every_cmdlet_once() => Assert.Equal(
        module.Cmdlets.Select(static cmdlet => cmdlet.Name).Order(StringComparer.Ordinal),
        help.Elements(Command + "command").Select(NameOf).Order(StringComparer.Ordinal));

    [Fact]
    public void It_holds_every_parameter_of_the_code() => Offenders.AssertNone(
        from command in help.Elements(Command + "command")
        join cmdlet in module.Cmdlets on NameOf(command) equals cmdlet.Name
        let told = command.Element(Command + "parameters")!.Elements().Select(parameter => parameter.Element(Text + "name")!.Value).ToList()
        from name in cmdlet.Parameters.Except(told)
        select $"The help of {cmdlet.Name} does not know -{name}: it was made of an older build.");

    [Theory]
    [InlineData("Get-AppSecretExpiry", "WarningDays", "60")]
    [InlineData("Connect-PbiDiag", "Name", "Default")]
    [InlineData("Update-AppSecret", "ValidFor", "180 days")]
    [InlineData("Get-PbiErrorInfo", "Code", "*")]
    [InlineData("Invoke-PbiRefresh", "Wait", "False")]
    [InlineData("Get-PbiRefreshHistory", "Last", "None")]
    public void Defaults_are_those_that_the_code_sets(string cmdlet, string parameter, string expected) =>
        Assert.Equal(expected, Parameter(cmdlet, parameter).Element(Dev + "defaultValue")!.Value);

    [Theory]
    [InlineData("Get-PbiRefreshHistory", "Scope", "Values: Individual, Organization.")]
    [InlineData("Get-PbiRefreshHistory", "Last", "From 1 to 1000.")]
    [InlineData("Get-PbiSignInFailure", "First", "1 or more.")]
    [InlineData("Get-AppSecretExpiry", "CredentialType", "Values: Secret, Certificate, Federated, SamlSigning.")]
    public void Rules_for_values_are_those_of_the_code(string cmdlet, string parameter, string expected) =>
        Assert.Equal(expected, Parameter(cmdlet, parameter).Element(Text + "Description")!.Elements().Last().Value);

    public void Dispose() => module.Dispose();

    private XElement Parameter(string cmdlet, string name) => help.Elements(Command + "command").Single(command => NameOf(command) == cmdlet)
        .Element(Command + "parameters")!.Elements().Single(parameter => parameter.Element(Text + "name")!.Value == name);

    private static string NameOf(XElement command) => command.Element(Command + "details")!.Element(Command + "name")!.Value;
}
