Inkling
    Apache License 2.0

Libraries
---------

<#list dependencyMap as entry>
<#assign project = entry.getKey()>
${(project.name)!project.artifactId} ${project.version} (${project.groupId}:${project.artifactId})
    <#list entry.getValue() as licence>${licence}<#sep>, </#list>
</#list>

Inside the native libraries
---------------------------

OpenBLAS
    BSD 3-Clause License
oneDNN, FlatBuffers
    Apache License 2.0
libgfortran, libgomp, libquadmath and libgcc_s of the GNU Compiler Collection
    GPL 3 with the GCC Runtime Library Exception

In installed programs
---------------------

The Java runtime
    GPL 2 with the Classpath Exception; notices of its parts are in its folder "legal"

Data
----

The bundled model learned from MNIST (Y. LeCun, C. Cortes, C. Burges).
