using PbiDiag.Tests.Staged;

namespace PbiDiag.Tests.Conventions;

public sealed class FailureTests : IDisposable
{
    private readonly CmdletAssembly module = new(ModuleHost.PowerShell);

    [Fact]
    public void Every_category_is_one_of_the_engines()
    {
        var engines = NamesOf(module.Engine.GetType("System.Management.Automation.ErrorCategory", throwOnError: true)!);
        var ours = NamesOf(module.Core.GetType("PbiDiag.Failures.FailureCategory", throwOnError: true)!);

        Assert.NotEmpty(ours);
        Assert.Empty(ours.Except(engines));
    }

    [Fact]
    public void Every_failure_id_reads_as_its_name()
    {
        var ids = module.Core.GetType("PbiDiag.Failures.FailureIds", throwOnError: true)!.GetFields();

        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.Equal(id.Name, id.GetRawConstantValue()));
    }

    public void Dispose() => module.Dispose();

    private static IEnumerable<string> NamesOf(Type type) => type.GetFields().Where(field => field.IsLiteral).Select(field => field.Name);
}
