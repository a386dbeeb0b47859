using System.Reflection;

namespace PbiDiag.Tests.Staged;

/// <summary>The cmdlets of the staged module, read as metadata: no engine is needed.</summary>
internal sealed class CmdletAssembly : IDisposable
{
    private readonly MetadataLoadContext context;
    private readonly ModuleHost host;

    public CmdletAssembly(ModuleHost host)
    {
        this.host = host;
        context = host.Open();
        Assembly = context.LoadFromAssemblyPath(host.FileOf("PbiDiag"));
        Cmdlets = [.. Assembly.GetTypes().Where(type => Cmdlet.AttributeOf(type) is not null).Select(type => new Cmdlet(type))];
    }

    public Assembly Assembly { get; }

    public IReadOnlyList<Cmdlet> Cmdlets { get; }

    public Assembly Core => context.LoadFromAssemblyPath(host.FileOf("PbiDiag.Core"));

    public Assembly Engine => context.LoadFromAssemblyPath(BuildFacts.PowerShellStandard);

    public void Dispose() => context.Dispose();
}
