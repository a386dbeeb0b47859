# Windows PowerShell 5.1 runs this file too: only syntax that both understand.
$isCore = $PSVersionTable.PSEdition -eq 'Core'
if ($isCore -and [version]$PSVersionTable.PSVersion -lt [version]'7.4') {
    throw "PbiDiag runs in PowerShell 7.4 or later and in Windows PowerShell 5.1; this is PowerShell $($PSVersionTable.PSVersion), which is out of support."
}

$bin = [System.IO.Path]::Combine($PSScriptRoot, 'bin', $(if ($isCore) { 'net8.0' } else { 'net472' }))

# A session can hold the loader of another version already. One loader serves all versions.
$loader = 'PbiDiag.Loader.ModuleLoader' -as [type]
if ($null -eq $loader) {
    $file = [System.IO.Path]::Combine($bin, 'PbiDiag.Loader.dll')
    $loader = [System.Reflection.Assembly]::LoadFrom($file).GetType('PbiDiag.Loader.ModuleLoader', $true)
}

$inner = Microsoft.PowerShell.Core\Import-Module -Assembly $loader::Load($bin) -PassThru

# Without this, the engine takes the cmdlets for still imported when the module comes again, and exports none of them
# (https://github.com/PowerShell/PowerShell/issues/20710).
$ExecutionContext.SessionState.Module.OnRemove = {
    Microsoft.PowerShell.Core\Remove-Module -ModuleInfo $inner -Force -WhatIf:$false -Confirm:$false
    $loader::Unload($bin)
}
