using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using PbiDiag.Tests.Staged;

namespace PbiDiag.Tests.Isolation;

[Collection("What the process loads")]
public sealed class OtherMsalTests
{
    private const string Msal = "Microsoft.Identity.Client";

    [Fact]
    public void Another_modules_sign_in_library_is_neither_used_nor_disturbed()
    {
        var others = AssemblyLoadContext.Default.LoadFromAssemblyPath(BuildFacts.OtherMsal);

        var cmdlets = StagedLoader.Load();
        var ours = AssemblyLoadContext.GetLoadContext(cmdlets)!.LoadFromAssemblyName(new AssemblyName(Msal));

        Assert.NotEqual(others.GetName().Version, ours.GetName().Version);
        Assert.Equal(ModuleHost.PowerShell.FileOf(Msal), ours.Location);
        Assert.Same(others, Assembly.Load(new AssemblyName(Msal)));
    }

    [Fact]
    public void The_module_lives_outside_the_default_context()
    {
        var cmdlets = StagedLoader.Load();

        Assert.NotSame(AssemblyLoadContext.Default, AssemblyLoadContext.GetLoadContext(cmdlets));
        Assert.DoesNotContain(AssemblyLoadContext.Default.Assemblies, assembly => assembly.GetName().Name is "PbiDiag" or "PbiDiag.Core");
    }

    [Fact]
    public void An_assembly_compiled_ahead_for_this_machine_is_preferred()
    {
        var machine = $"{(OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")}-{RuntimeInformation.ProcessArchitecture}";
        var ahead = Path.Combine(ModuleHost.PowerShell.Folder, machine.ToLowerInvariant(), "PbiDiag.dll");

        Assert.Equal(File.Exists(ahead) ? ahead : ModuleHost.PowerShell.FileOf("PbiDiag"), StagedLoader.Load().Location);
    }

    [Fact]
    public void Loading_again_gives_the_same_cmdlets()
    {
        Assert.Same(StagedLoader.Load(), StagedLoader.Load());
    }

    [Fact]
    public void A_part_that_the_host_has_as_new_is_the_hosts()
    {
        var context = AssemblyLoadContext.GetLoadContext(StagedLoader.Load())!;

        // The framework of the tests is at least .NET 10, which brings what we ship for .NET 8.
        Assert.Same(typeof(System.Text.Json.JsonDocument).Assembly, context.LoadFromAssemblyName(new AssemblyName("System.Text.Json")));
    }
}
