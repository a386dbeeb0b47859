using System.Reflection;
using PbiDiag.Loader;
using PbiDiag.Tests.Staged;

namespace PbiDiag.Tests.Isolation;

public sealed class OwnAssembliesTests
{
    private static readonly OwnAssemblies Own = new(ModuleHost.WindowsPowerShell.Folder);
    private static readonly AssemblyName Msal = AssemblyName.GetAssemblyName(ModuleHost.WindowsPowerShell.FileOf("Microsoft.Identity.Client"));

    [Fact]
    public void The_exact_name_is_answered() => Assert.Equal(ModuleHost.WindowsPowerShell.FileOf(Msal.Name!), Own.Find(Msal));

    [Fact]
    public void An_older_version_is_answered_with_ours() => Assert.NotNull(Own.Find(With(version: new Version(4, 0, 0, 0))));

    [Fact]
    public void A_name_alone_is_answered() => Assert.NotNull(Own.Find(new AssemblyName(Msal.Name!)));

    [Fact]
    public void A_newer_version_than_ours_is_not_answered() => Assert.Null(Own.Find(With(version: new Version(99, 0, 0, 0))));

    [Fact]
    public void Another_key_is_not_answered()
    {
        var other = With(Msal.Version!);
        other.SetPublicKeyToken([1, 2, 3, 4, 5, 6, 7, 8]);

        Assert.Null(Own.Find(other));
    }

    [Theory]
    [InlineData("Az.Accounts")]
    [InlineData("System.Management.Automation")]
    [InlineData("Microsoft.Identity.Client.resources")]
    [InlineData("../net8.0/PbiDiag")]
    public void Whatever_is_not_in_the_folder_is_not_answered(string name) => Assert.Null(Own.Find(new AssemblyName { Name = name }));

    [Fact]
    public void A_translation_is_not_answered_with_the_assembly_itself() =>
        Assert.Null(Own.Find(new AssemblyName(Msal.Name!) { CultureName = "de" }));

    private static AssemblyName With(Version version)
    {
        var name = new AssemblyName(Msal.Name!) { Version = version };
        name.SetPublicKeyToken(Msal.GetPublicKeyToken());
        return name;
    }
}
