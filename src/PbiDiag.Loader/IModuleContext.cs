using System.Reflection;

namespace PbiDiag.Loader;

/// <summary>Where the module's assemblies live in one kind of host.</summary>
internal interface IModuleContext
{
    Assembly Open(string name);

    void Close();
}
