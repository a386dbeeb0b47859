<#
.SYNOPSIS
Writes the views anew as they are now. Read the difference before it is committed: it is what users will see.
#>
. "$PSScriptRoot/Staged.ps1"
. "$PSScriptRoot/ViewSamples.ps1"
Import-Module $module -Force
$null = New-Item "$PSScriptRoot/golden" -ItemType Directory -Force
foreach ($type in $viewSamples.Keys) {
    foreach ($view in 'table', 'list') {
        [System.IO.File]::WriteAllText("$PSScriptRoot/golden/$type.$view.txt", (Format-ViewSample $type $view) + "`n")
    }
}
