using System.Reflection;
using PbiDiag.Loader;
using PbiDiag.Tests.Staged;

namespace PbiDiag.Tests.Isolation;

/// <summary>The handler of Windows PowerShell, run on the framework of the tests: the event and the rule are the same.</summary>
[Collection("What the process loads")]
public sealed class WindowsResolverTests
{
    [Fact]
    public void The_runtimes_question_is_answered_while_the_module_is_there_and_no_longer()
    {
        var context = new ModuleContext(new OwnAssemblies(ModuleHost.PowerShell.Folder));
        context.Open("PbiDiag.Loader");

        Assert.Equal(ModuleHost.PowerShell.FileOf("Azure.Identity"), Assembly.Load("Azure.Identity").Location);

        context.Close();
        Assert.Throws<FileNotFoundException>(() => Assembly.Load("System.ClientModel"));
    }

    [Fact]
    public void A_name_of_somebody_else_stays_unanswered()
    {
        var context = new ModuleContext(new OwnAssemblies(ModuleHost.PowerShell.Folder));
        context.Open("PbiDiag.Loader");

        Assert.Throws<FileNotFoundException>(() => Assembly.Load("Some.Other.Module"));
        context.Close();
    }
}
