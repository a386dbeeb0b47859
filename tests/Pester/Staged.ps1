# Where the build has left the module, for every test file.
$root = [System.IO.Path]::GetFullPath("$PSScriptRoot/../..")
$module = [System.IO.Path]::Combine($root, 'output', 'PbiDiag')
$version = (Import-PowerShellDataFile "$root/PbiDiag.psd1").ModuleVersion
$folder = [System.IO.Path]::Combine($module, $version)
$manifest = [System.IO.Path]::Combine($folder, 'PbiDiag.psd1')
# Where PowerShell is a tool of .NET, the process is dotnet itself.
$pwsh = (Get-Process -Id $PID).Path | ForEach-Object { if ((Split-Path $_ -LeafBase) -eq 'dotnet') { (Get-Command pwsh).Source } else { $_ } }
