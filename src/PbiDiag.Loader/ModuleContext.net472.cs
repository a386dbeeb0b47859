using System.Reflection;

namespace PbiDiag.Loader;

/// <summary>
/// Windows PowerShell 5.1 has no load contexts, and its configuration file is not ours to write binding redirects into. While the module
/// is in the session, the runtime's question for an assembly that it cannot find is answered with our files and for no other name.
/// </summary>
internal sealed class ModuleContext(OwnAssemblies own) : IModuleContext
{
    private bool open;

    public Assembly Open(string name)
    {
        if (!open)
            AppDomain.CurrentDomain.AssemblyResolve += Resolve;
        open = true;
        return Assembly.LoadFrom(Path.Combine(own.Folder, name + ".dll"));
    }

    public void Close()
    {
        AppDomain.CurrentDomain.AssemblyResolve -= Resolve;
        open = false;
    }

    private Assembly? Resolve(object? sender, ResolveEventArgs args) =>
        own.Find(new AssemblyName(args.Name)) is { } file ? Assembly.LoadFrom(file) : null;
}
